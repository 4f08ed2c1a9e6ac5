using Commerce.Silo.Journal;

namespace Commerce.Silo.Tests.Journal;

/// <summary>What every journal promises. One suite, run on each of them.</summary>
public abstract partial class JournalConformance : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    protected IJournal Journal { get; private set; } = null!;

    /// <summary>The same journal as another silo has it, where there can be another silo.</summary>
    protected IJournal Beside { get; private set; } = null!;

    public async Task InitializeAsync() => (Journal, Beside) = await Open();

    public virtual async Task DisposeAsync()
    {
        await Journal.DisposeAsync();
        if (Beside != Journal)
            await Beside.DisposeAsync();
    }

    protected abstract Task<(IJournal Journal, IJournal Beside)> Open();

    private async Task<AppendResult> Append(params Batch[] batches) => await Journal.Append(batches, None);

    /// <summary>Arranges: what has to be there before the test begins.</summary>
    private async Task Given(params Batch[] batches) => Assert.Empty((await Append(batches)).Rejections);
}
