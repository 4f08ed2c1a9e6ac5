using System.Text;
using Commerce.Silo.Storage;

namespace Commerce.Silo.Payments;

/// <summary>Delivers what the test provider has to tell, until the shop takes it. Two silos may tell the same twice.</summary>
public sealed class TestWebhooks(
    Database database, WebhookSignature signature, IWebhookPost shop, TimeProvider time, ILogger<TestWebhooks> log) : BackgroundService
{
    private const int AtOnce = 50;
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500), LongestWait = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
                await DeliverAll(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // A host that could not start takes this for a fault of ours unless we end quietly.
        }
    }

    private async Task DeliverAll(CancellationToken stopping)
    {
        try
        {
            while (await Deliver(stopping) == AtOnce)
                ;
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            log.WebhooksPutOff(e);
        }
    }

    /// <summary>Sends what is due, the oldest first.</summary>
    /// <returns>How many were sent or put off.</returns>
    public async Task<int> Deliver(CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var due = await connection.Rows(
            $"select id, payload, attempts from test_provider_event where delivered_at is null and due_at <= @now order by due_at, id limit {AtOnce}",
            row => (Id: row.GetString(0), Payload: row.GetString(1), Attempts: row.GetInt32(2)), cancellation, ("now", Now()));
        foreach (var (id, payload, attempts) in due)
        {
            if (await IsTaken(Encoding.UTF8.GetBytes(payload), cancellation))
                await connection.Run("update test_provider_event set delivered_at = @now where id = @id", cancellation, ("id", id), ("now", Now()));
            else
                await connection.Run(
                    "update test_provider_event set attempts = @attempts, due_at = @due where id = @id", cancellation,
                    ("id", id), ("attempts", (long)attempts + 1), ("due", Now() + (long)Wait(attempts).TotalMicroseconds));
        }
        return due.Count;
    }

    private async ValueTask<bool> IsTaken(byte[] body, CancellationToken cancellation)
    {
        try
        {
            return await shop.Post(body, signature.Sign(body), cancellation) is >= 200 and < 300;
        }
        catch (HttpRequestException e)
        {
            log.WebhooksPutOff(e);
            return false;
        }
    }

    private long Now() => Instant.Microseconds(time.GetUtcNow());

    private static TimeSpan Wait(int attempts)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempts, 12)));
        return wait < LongestWait ? wait : LongestWait;
    }
}
