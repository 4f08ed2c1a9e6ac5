using Commerce.Storefront.Tests.Shop;
using Commerce.Testing.Api;

namespace Commerce.Storefront.Tests.Injection;

/// <summary>Orders in every state, whose people and stores wrote payloads wherever they may write.</summary>
internal sealed class PlantedOrders(RunningShop shop, Deal deal, int products)
{
    private readonly OrderDesk orders = new(shop, PlantedShop.Administrator);
    private int made;

    /// <summary>One order in each state that has a text of its own.</summary>
    public async Task<IReadOnlyList<Bought>> OneOfEach() =>
    [
        await orders.Draft(Wish()), await orders.Place(Wish()), await Held(), await NotFound(), await orders.Ready(Wish(), deal.Next(30)),
        await Arrived(), await HandedOver(), await Shipped(), await Cancelled(),
    ];

    private async Task<Bought> Held()
    {
        var bought = await orders.Place(Wish());
        using var staff = await shop.As(PlantedShop.Administrator);
        await staff.Made("mutation ($input: HoldOrderInput!) { holdOrder(input: $input) { errors { __typename } } }",
            new { idempotencyKey = ShopApi.NewKey(), order = bought.Id, reason = deal.Next(200) });
        return bought;
    }

    private async Task<Bought> NotFound()
    {
        var bought = await orders.Place(Wish());
        await orders.Do("acceptFulfilment", bought);
        await orders.Do("startPicking", bought);
        await orders.Do("reportNotFound", "ReportNotFoundInput", bought, ("line", bought.Lines[0]), ("quantity", 1), ("reason", "OTHER"));
        return bought;
    }

    /// <summary>Where somebody parked is a place that the store has, and its name is a payload.</summary>
    private async Task<Bought> Arrived()
    {
        var bought = await orders.Ready(Wish(), deal.Next(30));
        using var guest = shop.Guest();
        var places = await guest.Read("query ($code: String!) { store(code: $code) { parkingPlaces } }", new { code = PlantedGoods.Store(0) });
        await guest.Made(Documents.Step("arrive", "ArriveInput"), new
        {
            idempotencyKey = ShopApi.NewKey(), fulfilmentOrder = bought.Fulfilment, secret = bought.Secret, parkingPlace = places.GetProperty("parkingPlaces")[0],
        });
        return bought;
    }

    private async Task<Bought> HandedOver()
    {
        var bought = await orders.Ready(Wish(), deal.Next(30));
        await orders.Do("handOver", "HandOverInput", bought, ("identityNote", deal.Next(200)));
        return bought;
    }

    private async Task<Bought> Shipped()
    {
        var bought = await orders.Place(new Wish { Store = null, Name = deal.Next(100), Street = deal.Next(100) });
        await orders.Pick(bought);
        await orders.Do("packFulfilment", "PackFulfilmentInput", bought);
        await orders.Do("shipFulfilment", "ShipFulfilmentInput", bought, ("carrier", deal.Next(40)), ("trackingNumber", deal.Next(60)));
        return bought;
    }

    private async Task<Bought> Cancelled()
    {
        var bought = await orders.Place(Wish());
        using var guest = shop.Guest();
        await guest.Made(Documents.CancelOrder, new { idempotencyKey = ShopApi.NewKey(), order = bought.Id, secret = bought.Secret, reason = "OTHER" });
        return bought;
    }

    private Wish Wish() => new()
    {
        Sku = PlantedGoods.Sku(made++ % products), Store = PlantedGoods.Store(0), Name = deal.Next(100), Phone = deal.Next(30), Collector = deal.Next(100),
    };
}
