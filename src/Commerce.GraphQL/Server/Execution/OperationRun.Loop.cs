namespace Commerce.GraphQL.Server.Execution;

internal sealed partial class OperationRun
{
    private readonly Lock _gate = new();
    private readonly Queue<Work> _ready = new();
    private TaskCompletionSource? _wakeUp;
    private CancellationTokenSource? _cancellation;
    private long _startedAt;

    /// <summary>Cancelled when the client goes or the time is up. Made when first asked for: most requests never wait.</summary>
    public CancellationToken Cancellation
    {
        get
        {
            lock (_gate)
            {
                if (_cancellation is not null) return _cancellation.Token;
                _cancellation = CancellationTokenSource.CreateLinkedTokenSource(_aborted);
                return _cancellation.Token;
            }
        }
    }

    /// <summary>May be called from any thread.</summary>
    public void Enqueue(Work work)
    {
        TaskCompletionSource? wakeUp;
        lock (_gate)
        {
            _ready.Enqueue(work);
            wakeUp = _wakeUp;
            _wakeUp = null;
        }
        wakeUp?.TrySetResult();
    }

    /// <summary>
    /// Fills every hole. Loaders are dispatched only when nothing else can progress, so that their batches are full.
    /// </summary>
    /// <exception cref="TimeoutException">Something did not come in time.</exception>
    private async ValueTask FillHolesAsync()
    {
        while (_pending > 0)
        {
            while (TryTakeReady() is { } work) work.Run();
            if (_pending == 0) return;
            if (DispatchLoaders()) continue;
            Task? wait = null;
            lock (_gate)
            {
                if (_ready.Count == 0 && !HasLoadersToDispatch())
                    wait = (_wakeUp = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
            }
            if (wait is not null) await wait.WaitAsync(TimeLeft(), _options.TimeProvider, _aborted);
        }
    }

    private Work? TryTakeReady()
    {
        lock (_gate) return _ready.TryDequeue(out var work) ? work : null;
    }

    private TimeSpan TimeLeft()
    {
        var left = _options.Timeout - _options.TimeProvider.GetElapsedTime(_startedAt);
        return left > TimeSpan.Zero ? left : throw new TimeoutException();
    }
}
