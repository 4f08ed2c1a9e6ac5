using Commerce.Grains;
using Commerce.Grains.Payments;
using Commerce.Silo.Engine;
using Commerce.Simulation.Tests.Outside;
using Commerce.Testing;

namespace Commerce.Simulation.Tests.Machine;

/// <summary>A machine hall: one or two processes on one journal, a bank, a clock, and everything that can go wrong between them.</summary>
internal sealed class World
{
    private static readonly Caller BankCaller = new("gateway");
    private readonly Random random;
    private readonly SeededScheduler scheduler;
    private readonly GrainKind stock;
    private readonly Process[] processes;

    // Kept, for what the garbage collector finds of a crashed process would come back on a thread of its own.
    private readonly List<Process> ended = [];
    private int started;

    public World(int seed, SeededScheduler scheduler, Random random, GrainKind stock)
    {
        (this.scheduler, this.random, this.stock) = (scheduler, random, stock);
        Faults = new(random);
        Bank = new(Faults, Time) { Webhook = Notify };
        processes = new Process[seed % 2 == 0 ? 2 : 1];
        for (var i = 0; i < processes.Length; i++)
            Start(i);
    }

    public ManualTime Time { get; } = new();

    public MemoryJournal Journal { get; } = new();

    public Faults Faults { get; }

    public Bank Bank { get; }

    public IGrains Any() => processes[random.Next(processes.Length)].Engine;

    /// <summary>Goes on until a task is done; what else is under way goes on beside it.</summary>
    public void RunUntil(Func<bool> isOver, string what)
    {
        var limit = scheduler.Steps + 3_000_000;
        while (!isOver())
        {
            if (scheduler.Steps > limit)
                throw new TimeoutException($"{what} did not come to an end.");
            Step();
        }
    }

    /// <summary>All processes end, time passes, and they begin again: nobody waits for a timer of half a year.</summary>
    public void Night(TimeSpan length)
    {
        foreach (var process in processes)
            End(process);
        if (OwedIsLostAtNight)
            LoseOwed();
        Time.Advance(length);
        for (var i = 0; i < processes.Length; i++)
            Start(i);
    }

    /// <summary>Whether a night takes all that is owed, which is then made again from the events.</summary>
    public bool OwedIsLostAtNight { get; init; }

    public bool NothingIsDue => Journal.Owed.Values.All(row => row.DueAt > Time.GetUtcNow()) && Journal.Owed.Keys.All(id => id.Contains("/due/"))
        && Journal.UnderWay.Values.All(said => said.Effects.Length == 0);

    private void LoseOwed()
    {
        Journal.Owed.Clear();
        Journal.UnderWay.Clear();
        var again = new OwedAgain(Process.KindsWith(stock), Journal).Write();
        RunUntil(() => again.IsCompleted, "Making again what was owed");
        if (again.Exception is { } fault)
            throw fault;
    }

    private void Step()
    {
        if (Faults.Happens("crashes", 4_000))
            Restart(random.Next(processes.Length));
        // A busy machine lets timers fire before it has done what is ready.
        if (scheduler.Ready > 0 && random.Next(100) != 0)
            scheduler.Step();
        else if (Time.NextTimer is { } next)
            Time.AdvanceTo(next > Time.GetUtcNow() ? next : Time.GetUtcNow());
        else if (scheduler.Ready == 0)
            throw new InvalidOperationException("Nothing is ready and no timer is set.");
    }

    private void Restart(int index)
    {
        End(processes[index]);
        Start(index);
    }

    private void End(Process process)
    {
        process.Crash();
        ended.Add(process);
    }

    private void Start(int index) => processes[index] = new($"silo-{++started}", processes.Length > 1, Journal, Faults, Time, Bank, stock);

    private async Task Notify(GatewayNotified told, PaymentId payment)
    {
        for (var tries = 0; tries < 20; tries++)
            try
            {
                var answer = Any().Ask(PaymentGrain.Of(payment), told, BankCaller with { Key = new("bank", $"hook/{payment}/{told.Transaction}/{tries}/{started}/{scheduler.Steps}", "body") });
                await answer.AsTask().WaitAsync(TimeSpan.FromSeconds(15), Time);
                return;
            }
            catch (Exception e) when (e is OutcomeUnknown or Overloaded or IOException or TimeoutException)
            {
                await Task.Delay(Faults.UpTo(10), Time);
            }
    }
}
