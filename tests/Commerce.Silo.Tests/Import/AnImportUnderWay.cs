using System.Text;
using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Grains.Locations;
using Commerce.Silo.Import;

namespace Commerce.Silo.Tests.Import;

public class AnImportUnderWay
{
    private readonly Shop shop = new();

    [Fact]
    public async Task Tells_every_second_how_far_it_is()
    {
        shop.Grains.Before = (_, command) =>
        {
            if (command is PutLocation)
                shop.Time.Advance(TimeSpan.FromMilliseconds(100));
        };
        var told = new List<ImportCounts>();
        var import = await shop.Import(ImportKind.Stores, Stores(300), Shop.Options with { Progress = new Told(told.Add) });

        Assert.InRange(told.Count, 3, 40);
        Assert.Equal(told.Select(counts => counts.Rows).Order(), told.Select(counts => counts.Rows));
        Assert.Equal(new ImportCounts(300, 300, 0, 0, 0), import.Counts);
        Assert.Equal(told.Count, import.Step);
    }

    [Fact]
    public async Task Names_the_first_thousand_rejected_rows_and_counts_them_all()
    {
        var import = await shop.Import(ImportKind.Stores, Stores(1_200).Replace(",store,", ",shop,"));
        Assert.Equal((1_000, 1_200), (import.Rejected.Length, import.Counts.Rejected));
    }

    [Fact]
    public async Task That_is_stopped_says_so_and_goes_on_when_the_file_comes_again()
    {
        using var stop = new CancellationTokenSource();
        var puts = 0;
        shop.Grains.Before = (_, command) =>
        {
            if (command is PutLocation && Interlocked.Increment(ref puts) == 50)
                stop.Cancel();
        };
        var stopped = await shop.Importer.Run(ImportKind.Stores, Bytes(Stores(300)), Shop.Options, stop.Token);
        Assert.Equal(ImportStatus.Failed, stopped.Status);

        shop.Grains.Before = null;
        var again = await shop.Import(ImportKind.Stores, Stores(300));
        Assert.Equal((ImportStatus.Finished, 300), (again.Status, again.Counts.Changed + again.Counts.Unchanged));
        Assert.InRange(again.Counts.Unchanged, 1, 299);
        Assert.Equal(300, shop.Grains.Events.Count);
    }

    [Fact]
    public async Task Asks_again_when_the_shop_is_busy_or_does_not_know_what_became_of_it()
    {
        var failures = new Queue<Exception>([new Overloaded("busy", TimeSpan.Zero), new OutcomeUnknown("lost"), new Overloaded("busy", TimeSpan.Zero)]);
        shop.Grains.Before = (_, command) =>
        {
            lock (failures)
                if (command is PutLocation && failures.TryDequeue(out var failure))
                    throw failure;
        };
        var running = shop.Import(ImportKind.Stores, Stores(5));
        while (!running.IsCompleted)
        {
            shop.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        Assert.Equal(5, (await running).Counts.Changed);
    }

    [Fact]
    public async Task That_meets_a_bug_says_so_and_is_over()
    {
        shop.Grains.Before = (_, command) =>
        {
            if (command is PutLocation)
                throw new InvalidOperationException("secret detail");
        };
        var import = await shop.Import(ImportKind.Stores, Stores(3));
        Assert.Equal(ImportStatus.Failed, import.Status);
        Assert.DoesNotContain("secret", import.Reason);
    }

    [Fact]
    public async Task Asks_at_most_64_grains_at_once_and_one_grain_in_the_order_of_the_file()
    {
        using var sends = new Sends(64);
        int open = 0, most = 0;
        List<int> order = [];
        for (var i = 0; i < 1_000; i++)
        {
            var n = i;
            await sends.Add(n % 2 == 0 ? new("stock", "hot") : new("stock", $"{n}"), async () =>
            {
                lock (order)
                    most = Math.Max(most, ++open);
                await Task.Yield();
                lock (order)
                {
                    open--;
                    if (n % 2 == 0)
                        order.Add(n);
                }
            }, default);
        }
        await sends.Finish();
        Assert.InRange(most, 1, 64);
        Assert.Equal(order.Order(), order);
        Assert.Equal(500, order.Count);
    }

    private static string Stores(int count) => Shop.StoresHeader + "\n" + string.Concat(
        Enumerable.Range(1, count).Select(n => $"S{n},Store {n},store,DE,Berlin,Europe/Berlin\n"));

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private sealed class Told(Action<ImportCounts> tell) : IProgress<ImportCounts>
    {
        public void Report(ImportCounts counts) => tell(counts);
    }
}
