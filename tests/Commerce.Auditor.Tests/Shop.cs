using System.Collections.Immutable;
using Commerce.Grains;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Messages;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Grains.Slots;
using Commerce.Grains.Stock;
using Commerce.Silo.Engine;
using Commerce.Silo.Journal;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Auditor.Tests;

/// <summary>One store on the real engine and a real file: the journals that are audited were made by the real rules.</summary>
internal sealed class Shop(SqliteJournal journal, GrainEngine engine) : IAsyncDisposable
{
    public static readonly LocationId Store = DerivedId.Of<LocationId>("location", "arbat");
    public static readonly Quote Helmet = Selling("helmet", 49_90);
    public static readonly Quote Bike = Selling("bike", 899_00);
    private const string Code = "hash-of-the-code";
    private static readonly SubjectId Somebody = new(Guid.Parse("01939e5a-7c00-7000-8000-0000000000aa"));
    private static readonly Sealed Contact = new(Somebody, "contact");
    private static readonly Market Germany = new("DE", new("EUR"), TaxMode.Added, ["de"]);
    private static readonly DateTimeOffset SlotStart = new(2100, 1, 4, 10, 0, 0, TimeSpan.Zero);

    public static async Task<Shop> Open(string file)
    {
        var journal = SqliteJournal.Open(file);
        var engine = new GrainEngine(
            new([new CartGrain(), new OrderGrain(), new FulfilmentGrain(), new PaymentGrain(), new StockItemGrain(), new SlotsGrain()]),
            journal, TimeProvider.System, new(), new Gateways().Add<GatewayRequest>(new GoodBank()).Add<SendMessage>(new NoPost()),
            NullLogger<GrainEngine>.Instance);
        await engine.Start();
        return new(journal, engine);
    }

    public Task Receive(Quote what, int quantity) => Do(StockItemGrain.Of(what.Variant, Store), new ReceiveStock(quantity), "staff/1");

    /// <summary>Takes a basket to the checkout, and waits until its goods are held or refused.</summary>
    public async Task<OrderId> Checkout(params (Quote What, int Quantity)[] lines)
    {
        var cart = CartGrain.Of(new CartId(Guid.CreateVersion7()));
        await Do(cart, new OpenCart(Germany, Channel.Web, Somebody, "de"));
        foreach (var (what, quantity) in lines)
            await Do(cart, new AddLine(what, quantity, new(FulfilmentMethod.Pickup, Store)));
        await Do(cart, new BeginCheckout(
            [.. lines.Select(line => line.What)],
            [new(FulfilmentMethod.Pickup, Store, new(new(2100, 1, 4), SlotStart, SlotStart.AddHours(1), 6), SlotStart)],
            null, TimeProvider.System.GetUtcNow().AddMinutes(10)));
        var order = (await engine.Read<CartState>(cart)).State.Checkout!.Order;
        await Until<OrderState>(OrderGrain.Of(order), state => state.Exists && (state.HoldsPlaced || state.IsEnded));
        return order;
    }

    public async Task Place(OrderId order, string key, bool card)
    {
        await Do(OrderGrain.Of(order), new PlaceOrder($"N{key}", Contact, null, null, new(card ? "ok" : null)), key: new("guest/1 place", key, "body"));
        await Until<FulfilmentState>(FulfilmentGrain.Of(Part(order)), state => state.Exists);
    }

    public async Task PickAndMakeReady(OrderId order)
    {
        var part = FulfilmentGrain.Of(Part(order));
        foreach (var line in (await engine.Read<FulfilmentState>(part)).State.Lines)
            await Do(part, new PickLine(line.Id, line.Quantity), "staff/1");
        await Do(part, new MarkReady(Code, TimeProvider.System.GetUtcNow().AddDays(3), TimeProvider.System.GetUtcNow().AddDays(2), "A1"), "staff/1");
        await Until<OrderState>(OrderGrain.Of(order), state => state.Group(Part(order))!.Status == FulfilmentStatus.ReadyForPickup);
    }

    public async Task PayAtTheCounter(OrderId order)
    {
        var due = (await engine.Read<FulfilmentState>(FulfilmentGrain.Of(Part(order)))).State.AmountDue;
        await Do(OrderGrain.Of(order), new TakeTender(Part(order), due, TenderKind.Cash, "till-1"), "staff/1");
        await Until<FulfilmentState>(FulfilmentGrain.Of(Part(order)), state => state.Paid is not null);
    }

    public async Task HandOver(OrderId order)
    {
        await Do(FulfilmentGrain.Of(Part(order)), new StartHandOver(Code, null, []), "staff/1");
        await Until<OrderState>(OrderGrain.Of(order), state => state.Status == OrderStatus.Completed);
    }

    public async Task Rest()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while ((await journal.CountOwed(TimeProvider.System.GetUtcNow().AddSeconds(1), patience.Token)).Due > 0 || engine.EffectsRunning > 0)
            await Task.Delay(20, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await engine.DisposeAsync();
        await journal.DisposeAsync();
    }

    private static FulfilmentOrderId Part(OrderId order) => FulfilmentGrain.IdOf(order, 1);

    private static Quote Selling(string what, long minor) => new(
        DerivedId.Of<VariantId>("variant", what), DerivedId.Of<ProductId>("product", what), what, null, what, new(minor, new("EUR")), 1, 0.19m);

    private async Task Do(GrainId grain, ICommand command, string actor = "guest/1", RequestKey? key = null) =>
        Assert.IsNotAssignableFrom<Refusal>((await engine.Ask(grain, command, new(actor, key))).Answer);

    private async Task Until<TState>(GrainId grain, Func<TState, bool> holds) where TState : class
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var view in engine.Watch<TState>(grain, patience.Token))
            if (holds(view.State))
                return;
    }

    private sealed class GoodBank : IGateway<GatewayRequest>
    {
        public ValueTask<Handled> Handle(GatewayRequest request, string effectId, int attempt, CancellationToken cancellation) =>
            new(new Handled(new GatewayAnswered(request.Transaction, TransactionStatus.Success, request.IdempotencyKey)));
    }

    private sealed class NoPost : IGateway<SendMessage>
    {
        public ValueTask<Handled> Handle(SendMessage request, string effectId, int attempt, CancellationToken cancellation) => new(new Handled());
    }
}
