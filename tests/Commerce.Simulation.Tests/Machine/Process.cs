using Commerce.Grains;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Messages;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Grains.Slots;
using Commerce.Simulation.Tests.Outside;
using Commerce.Silo.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Simulation.Tests.Machine;

/// <summary>One process with the real engine. A crash drops it as it stands: nothing of it is written, heard or carried out any more.</summary>
internal sealed class Process
{
    private readonly FaultyJournal journal;
    private readonly ProcessClock clock;
    private readonly BankLine bank;

    public Process(string name, bool shared, MemoryJournal disk, Faults faults, TimeProvider time, Bank provider, GrainKind stock)
    {
        clock = new(time);
        journal = new(disk, faults, clock);
        bank = new(provider);
        Engine = new(
            KindsWith(stock),
            journal, clock, new() { SiloId = name, Shared = shared, SnapshotEvery = 5, IdleAfter = TimeSpan.FromSeconds(20) },
            new Gateways().Add<GatewayRequest>(bank).Add<SendMessage>(new Post()), NullLogger<GrainEngine>.Instance);
        Starting = Engine.Start();
    }

    public static GrainKinds KindsWith(GrainKind stock) =>
        new([new CartGrain(), new OrderGrain(), new FulfilmentGrain(), new PaymentGrain(), stock, new SlotsGrain()]);

    public GrainEngine Engine { get; }

    public Task Starting { get; }

    public void Crash()
    {
        journal.Dead = bank.Dead = true;
        clock.Stop();
    }

    private sealed class Post : IGateway<SendMessage>
    {
        public ValueTask<Handled> Handle(SendMessage request, string effectId, int attempt, CancellationToken cancellation) => new(new Handled());
    }
}
