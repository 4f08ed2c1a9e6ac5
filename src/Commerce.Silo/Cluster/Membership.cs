using Dapper;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Commerce.Silo.Cluster;

/// <summary>
/// Keeps this silo's lease and knows who else is alive. It only decides who is asked first: a wrong or old view costs a detour
/// and never safety.
/// </summary>
/// <param name="takeOver">Told of each silo whose lease has run out, by every silo that sees it.</param>
internal sealed class Membership(
    NpgsqlDataSource database, SiloAddress self, Func<string, Task> takeOver, TimeProvider time, ILogger<Membership> log) : IAsyncDisposable
{
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource stopping = new();
    private Task renewing = Task.CompletedTask;

    public SiloAddress Self => self;

    /// <summary>The silos alive, this one among them.</summary>
    public IReadOnlyList<SiloAddress> Silos { get; private set; } = [self];

    public async Task Start()
    {
        await Renew();
        renewing = KeepRenewing();
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await renewing;
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync("delete from silo where id = @Id", self);
        stopping.Dispose();
    }

    private async Task KeepRenewing()
    {
        using var timer = new PeriodicTimer(Renewal, time);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await timer.WaitForNextTickAsync(stopping.Token);
                await Renew();
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogWarning(e, "The silo's lease could not be renewed");
            }
        }
    }

    private async Task Renew()
    {
        // The database's clock, so that silos need not agree on the time.
        await using var connection = await database.OpenConnectionAsync();
        await connection.ExecuteAsync(
            "insert into silo (id, address, lease) values (@Id, @Url, now() + @Lease) on conflict (id) do update set lease = excluded.lease",
            new { self.Id, self.Url, Lease });
        var all = await connection.QueryAsync<(string Id, string Url, bool Lives)>("select id, address, lease > now() from silo order by id");
        Silos = [.. all.Where(silo => silo.Lives).Select(silo => new SiloAddress(silo.Id, silo.Url))];
        foreach (var ended in all.Where(silo => !silo.Lives))
        {
            // Its row goes last: whoever dies between leaves it for the next to see.
            await takeOver(ended.Id);
            await connection.ExecuteAsync("delete from silo where id = @Id and lease <= now()", new { ended.Id });
        }
    }
}
