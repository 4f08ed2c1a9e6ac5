namespace Commerce.GraphQL.Common;

/// <summary>Several grains watched as one. What changes while nobody asks comes together in one answer.</summary>
internal sealed class Watched(CancellationToken cancellation) : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    private readonly Dictionary<int, Source> _sources = [];

    /// <summary>The versions of all that is watched, added up.</summary>
    public long Changes => _sources.Values.Sum(source => source.Version);

    /// <summary>Watches one more, once for each <paramref name="name"/>.</summary>
    public void Add<T>(int name, Func<CancellationToken, IAsyncEnumerable<T>> watch, Action<T> seen, Func<T, long> version)
    {
        if (!_sources.ContainsKey(name))
            _sources.Add(name, new Source<T>(watch(_ending.Token).GetAsyncEnumerator(_ending.Token), seen, version));
    }

    /// <summary>Waits until any of them has changed; false when one has ended.</summary>
    public async ValueTask<bool> Next()
    {
        await Task.WhenAny(_sources.Values.Select(source => source.Pending));
        foreach (var source in _sources.Values.Where(source => source.Pending.IsCompleted).ToArray())
            if (!await source.Take())
                return false;
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        foreach (var source in _sources.Values)
            await source.DisposeAsync();
        _ending.Dispose();
    }

    private abstract class Source : IAsyncDisposable
    {
        public abstract Task<bool> Pending { get; }
        public long Version { get; protected set; }
        public abstract ValueTask<bool> Take();
        public abstract ValueTask DisposeAsync();
    }

    private sealed class Source<T>(IAsyncEnumerator<T> views, Action<T> seen, Func<T, long> version) : Source
    {
        private Task<bool> _pending = views.MoveNextAsync().AsTask();

        public override Task<bool> Pending => _pending;

        public override async ValueTask<bool> Take()
        {
            if (!await _pending)
                return false;
            seen(views.Current);
            Version = version(views.Current);
            _pending = views.MoveNextAsync().AsTask();
            return true;
        }

        public override async ValueTask DisposeAsync()
        {
            // An enumerator may only be let go of when nothing waits in it.
            await _pending.ContinueWith(
                static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            await views.DisposeAsync();
        }
    }
}
