using Commerce.GraphQL.Common;
using Commerce.Grains;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Grains.Reads;
using Commerce.Grains.Stock;

namespace Commerce.GraphQL.Tests.TestShop;

/// <summary>An order that a store has just got.</summary>
internal sealed record PlacedOrder(OrderId Id, string Number, FulfilmentOrderId Part, LineId Line, VariantId Variant, string Secret)
{
    public const string Good = "4242 4242 4242 4242", CaptureFails = "4000 0000 0000 0341";

    public string PartId => GlobalId.Of("FulfilmentOrder", Part);
    public string LineGlobal => GlobalId.Of("Line", Line);
    public string OrderGlobal => GlobalId.Of("Order", Id);

    /// <param name="card">A test card; null to pay at the counter.</param>
    public static async Task<PlacedOrder> At(
        Shop shop, string? card = Good, int quantity = 2, bool ship = false, CustomerId? customer = null,
        Contact? buyer = null, TimeSpan? promised = null, string store = People.Here, Channel channel = Channel.Web)
    {
        var (variant, location) = (await Stocked(shop, store), shop.Store(store).Id);
        var (id, subject, now) = (new OrderId(Guid.CreateVersion7()), new SubjectId(Guid.CreateVersion7()), TimeProvider.System.GetUtcNow());
        var market = shop.Parts.Markets.Default;
        var line = new LineId(Guid.CreateVersion7());
        var quote = new Quote(
            variant.Variant.Id, variant.Product.Id, "Okarina", null, variant.Variant.Sku, new(4950, market.Currency), 1, 0.19m);
        var order = OrderGrain.Of(id);
        await Done(shop, order, new DraftOrder(
            new(Guid.CreateVersion7()), customer, subject, market, channel, "en", [new(line, quote, quantity, 1)],
            [new(ship ? FulfilmentMethod.Ship : FulfilmentMethod.Pickup, location, null, now + (promised ?? TimeSpan.FromHours(2)))],
            Money.Zero(market.Currency), now.AddMinutes(10)));
        await Until<OrderState>(shop, order, state => state.HoldsPlaced);

        var contact = await shop.Parts.Sealer.Seal(subject, buyer ?? new("Kim Sommer", "kim@shopper.example", "+49 171 5550000"));
        var address = ship
            ? await shop.Parts.Sealer.Seal(subject, new PostalAddress("Kim Sommer", "Weg 1", null, "10115", "Berlin", null, "DE"))
            : null;
        await Done(shop, order, new PlaceOrder(
            $"T{id.Value.ToString("N")[^7..].ToUpperInvariant()}", contact, null, address, new(card is null ? null : await Token(shop, card))));
        var placed = await Until<OrderState>(shop, order, state => state.Status == OrderStatus.Confirmed);
        await Until<FulfilmentState>(shop, FulfilmentGrain.Of(placed.Groups[0].Id), state => state.Exists);
        return new(id, placed.Number!, placed.Groups[0].Id, line, variant.Variant.Id, shop.Parts.Guests.Of(id));
    }

    public async Task<FulfilmentState> State(Shop shop) => (await shop.Grains.Read<FulfilmentState>(FulfilmentGrain.Of(Part))).State;

    /// <summary>What the customer shows at the counter now.</summary>
    public async Task<string> Code(Shop shop) => shop.Parts.Codes.CodeOf(Part, (await State(shop)).CodeGeneration);

    public static async Task<TState> Until<TState>(Shop shop, GrainId grain, Func<TState, bool> holds) where TState : class
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var view in shop.Grains.Watch<TState>(grain, patience.Token))
            if (holds(view.State))
                return view.State;
        throw new TimeoutException();
    }

    public static async Task Done(Shop shop, GrainId grain, ICommand command) =>
        Assert.IsType<Done>((await shop.Grains.Ask(grain, command, new("test"))).Answer);

    public static async Task<CatalogueVariant> Stocked(Shop shop, string store)
    {
        var catalogue = shop.Get<ICatalogue>();
        var product = catalogue.Search(new(null, "en", [], null, null, ProductSort.Name, null, false, 0, 1)).Products[0];
        var variant = product.State.Variants.First(each => each.Price is not null);
        await Done(shop, StockItemGrain.Of(variant.Id, shop.Store(store).Id), new CountStock(500, AdjustmentReason.Count));
        return catalogue.Find(variant.Id)!;
    }

    private static async Task<string> Token(Shop shop, string card) =>
        Assert.IsType<CardTaken>(await shop.Parts.Provider.Tokenise(new(card, 12, 2030, "123"))).Token;
}
