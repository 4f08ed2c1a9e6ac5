using System.Collections.Immutable;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Locations;
using Commerce.Grains.Messages;
using Commerce.Grains.Orders;
using Commerce.Silo.Messages;

namespace Commerce.Silo.Tests.Messages;

public class GrainFactsTests
{
    private static readonly Currency Euro = new("EUR");
    private static readonly DateTimeOffset Noon = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly OrderId order = new(Guid.CreateVersion7());
    private readonly FulfilmentOrderId part = new(Guid.CreateVersion7());
    private readonly LocationId store = new(Guid.CreateVersion7());
    private readonly LineId bell = new(Guid.CreateVersion7()), lamp = new(Guid.CreateVersion7());
    private readonly KnownStates grains = new();

    public GrainFactsTests() => grains.States[LocationGrain.Of(store)] = new LocationState(new LocationSpec(
        "mitte", "Radhaus Mitte", LocationRole.Store, new("DE", null, "Berlin", "Torstr. 1", "10119"), "Europe/Berlin", OpeningTimes.Never,
        new(60, 30, 4, 7, []), Directions: "Through the yard."));

    [Fact]
    public async Task A_part_to_collect_tells_where_what_until_when_and_what_is_due()
    {
        grains.States[FulfilmentGrain.Of(part)] = new FulfilmentState
        {
            Order = order, Location = store, CodeGeneration = 2, PickupUntil = Noon, PayInStore = true,
            Lines = [Line(bell, "Bell", null, 3, 1_000), Line(lamp, "Lamp", "red", 1, 5_000)],
            Progress = [new(bell, Picked: 2, NotFound: 1), new(lamp, Cancelled: 1)],
        };

        var facts = await About(MessageTemplate.OrderReady, order, part);

        Assert.Equal("2 × Bell", facts["lines"]);
        Assert.Equal("2", facts["generation"]);
        Assert.Equal("Radhaus Mitte", facts["store"]);
        Assert.Equal("Torstr. 1, 10119 Berlin", facts["address"]);
        Assert.Equal("Through the yard.", facts["directions"]);
        Assert.Equal("Europe/Berlin", facts["zone"]);
        Assert.Equal(Noon, DateTimeOffset.Parse(facts["until"]));
        Assert.Equal("20.00 EUR", facts["due"]);
    }

    [Fact]
    public async Task What_is_paid_is_not_due()
    {
        grains.States[FulfilmentGrain.Of(part)] = new FulfilmentState
        {
            Order = order, Location = store, PayInStore = true, Paid = new Money(1_000, Euro),
            Lines = [Line(bell, "Bell", null, 1, 1_000)], Progress = [new(bell, Picked: 1)],
        };

        Assert.DoesNotContain("due", (IDictionary<string, string>)await About(MessageTemplate.OrderReady, order, part));
    }

    [Fact]
    public async Task An_order_tells_its_lines_its_total_and_where_it_will_be()
    {
        grains.States[OrderGrain.Of(order)] = new OrderState
        {
            Id = order, Market = new("DE", Euro, TaxMode.Included, ["de"]), Shipping = Money.Zero(Euro),
            Lines = [new(bell, Quote("Bell", null, 1_000), 2, 1), new(lamp, Quote("Lamp", "red", 5_000), 1, 1)],
            Groups = [new(1, part, FulfilmentMethod.Pickup, store, null, Noon, [])],
        };

        var facts = await About(MessageTemplate.OrderConfirmed, order, null);

        Assert.Equal("2 × Bell\n1 × Lamp (red)", facts["lines"]);
        Assert.Equal("70.00 EUR", facts["total"]);
        Assert.Equal("Radhaus Mitte", facts["store"]);
        Assert.Equal(Noon, DateTimeOffset.Parse(facts["promised"]));
        Assert.Equal("", facts["missing"]);
    }

    [Fact]
    public async Task A_message_without_an_order_asks_nobody() => Assert.Empty(await About(MessageTemplate.VerifyEmail, null, null));

    private ValueTask<ImmutableDictionary<string, string>> About(MessageTemplate template, OrderId? about, FulfilmentOrderId? parts) =>
        new GrainFacts(() => grains).About(
            new("key", template, new(new(Guid.Empty), ""), "en", about, parts, ImmutableDictionary<string, string>.Empty), default);

    private static FulfilmentLine Line(LineId id, string title, string? options, int quantity, long minor) =>
        new(id, new(Guid.NewGuid()), title, options, null, new(minor, Euro), 0.19m, quantity);

    private static Quote Quote(string title, string? options, long minor) =>
        new(new(Guid.NewGuid()), new(Guid.NewGuid()), title, options, null, new(minor, Euro), 1, 0.19m);

    private sealed class KnownStates : IGrains
    {
        public Dictionary<GrainId, object> States { get; } = [];

        public ValueTask<View<TState>> Read<TState>(GrainId grain, long minVersion = 0, CancellationToken cancellation = default)
            where TState : class => new(new View<TState>(grain, (TState)States[grain], 1, 1, Noon));

        public ValueTask<Reply> Ask(GrainId grain, ICommand command, Caller caller, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public IAsyncEnumerable<View<TState>> Watch<TState>(GrainId grain, CancellationToken cancellation = default)
            where TState : class => throw new NotSupportedException();

        public ValueTask<GrainId?> FindOwner(string scope, string value, CancellationToken cancellation = default) =>
            throw new NotSupportedException();
    }
}
