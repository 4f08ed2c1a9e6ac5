using System.Collections.Immutable;
using Commerce.Grains;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Simulation.Tests.Machine;

namespace Commerce.Simulation.Tests.Shop;

/// <summary>Fills a basket, holds, places, pays or does not, changes their mind or does not, and comes to collect or does not.</summary>
internal sealed class Shopper(World world, Client client, Random random, int number)
{
    private readonly CartId cart = DerivedId.Of<CartId>("cart", number);
    private OrderId order;

    private GrainId Order => OrderGrain.Of(order);

    public async Task Shop()
    {
        await client.Pause(90);
        if (!await Checkout() || !await Buy())
            return;
        if (OneIn(8))
            await Cancel(byStaff: false);
        await new Clerk(world, client, random, order, ChooseAgain).Serve();
    }

    private async Task<bool> Checkout()
    {
        var store = Goods.Stores[random.Next(2)];
        await client.Ask(CartGrain.Of(cart), new OpenCart(Goods.Texas, Channel.Web, Goods.Somebody, "en"));
        var chosen = Goods.All.Where(_ => random.Next(2) == 0).DefaultIfEmpty(Goods.All[0]).ToImmutableArray();
        foreach (var what in chosen)
            await client.Ask(CartGrain.Of(cart), new AddLine(what, 1 + random.Next(3), new(FulfilmentMethod.Pickup, store)));
        var now = world.Time.GetUtcNow();
        var begun = await client.Ask(CartGrain.Of(cart), new BeginCheckout(
            chosen, [new(FulfilmentMethod.Pickup, store, OneIn(3) ? null : Goods.Slot(now), now.AddHours(2))], null, now.AddMinutes(2)));
        if (begun is not Done || (await client.Read<CartState>(CartGrain.Of(cart))).Checkout is not { } checkout)
            return false;
        order = checkout.Order;
        var drafted = await client.Until<OrderState>(Order, state => state.Exists && (state.HoldsPlaced || state.IsEnded));
        return !drafted.IsEnded && drafted.HoldsPlaced && !OneIn(8);
    }

    private async Task<bool> Buy()
    {
        var contact = new Sealed(Goods.Somebody, "contact");
        for (var card = Card(); ; card = OneIn(2) ? "ok" : Card())
        {
            await client.Pause(20);
            if (await client.Ask(Order, new PlaceOrder($"N{number}", contact, null, null, new(card))) is not Done)
                return false;
            if (OneIn(12))
                await Cancel(byStaff: false);
            if (card == "action" && !OneIn(3))
                _ = Confirm();
            var settled = await client.Until<OrderState>(Order, state => state.Status is not OrderStatus.Placed);
            if (settled.Status != OrderStatus.Draft)
                return settled.Status == OrderStatus.Confirmed;
        }
    }

    private async Task Confirm()
    {
        await client.Pause(60);
        await world.Bank.Confirm(PaymentGrain.IdOf(order), agrees: !OneIn(4));
    }

    private async Task Cancel(bool byStaff)
    {
        var lines = (await client.Read<OrderState>(Order)).Lines;
        await client.Ask(Order, new CancelOrder(
            OneIn(2) ? [] : [new(lines[0].Id, 1)], CancelReason.ChangedMind, byStaff));
    }

    /// <summary>Says what is to become of goods that were not found.</summary>
    private async Task ChooseAgain(LineId line, int quantity)
    {
        var now = world.Time.GetUtcNow();
        var elsewhere = OneIn(2) ? null : new PlannedGroup(FulfilmentMethod.Pickup, Goods.Stores[random.Next(2)], null, now.AddHours(3));
        await client.Ask(Order, new ResolveRejected(line, quantity, elsewhere, now.AddMinutes(2)));
    }

    private string? Card() => random.Next(6) switch { 0 => "declined", 1 => "action", 2 or 3 => null, _ => "ok" };

    private bool OneIn(int n) => random.Next(n) == 0;
}
