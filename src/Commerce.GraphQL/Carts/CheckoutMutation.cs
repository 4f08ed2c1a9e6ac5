using Commerce.GraphQL.Common;
using Commerce.GraphQL.Orders;
using Commerce.GraphQL.Products;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Carts;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Carts;

/// <summary>Begins a checkout and answers when everything is held, or it is known what is not to be had.</summary>
internal static class CheckoutMutation
{
    private const int MostSlots = 100;

    public static SchemaBuilder Checkout(this SchemaBuilder schema) => schema
        .Input<BeginCheckoutInput>()
        .Type<CheckoutPayload>("BeginCheckoutPayload")
        .Mutation(root => root.FieldAsync("beginCheckout", context =>
        {
            var m = new Mutation<BeginCheckoutInput>(context);
            return m.WrongKey is { } wrong ? new(CheckoutPayload.Refused(wrong)) : Begin(m);
        }));

    private static async ValueTask<CheckoutPayload> Begin(Mutation<BeginCheckoutInput> m)
    {
        if (m.Input.Slots is { Count: > MostSlots })
            return CheckoutPayload.Refused(InvalidInput.At($"At most {MostSlots} slots.", "slots"));
        SlotId[] slots = [.. (m.Input.Slots ?? []).Select(SlotId.Parse)];
        if (await CartOpening.FindOrOpen(m) is not { } cart)
            return CheckoutPayload.Refused(new NotFound("cart"));

        var (groups, unavailable) = await CheckoutPlan.Of(m.Context, cart.State, slots);
        var order = DerivedId.Of<OrderId>("order", CartGrain.Of(cart.Id), m.Input.IdempotencyKey);
        // A retry hears of the checkout that its key began, whatever became of the slots since.
        if (unavailable is not null && !(await m.Context.Read<OrderState>(OrderGrain.Of(order))).State.Exists)
            return CheckoutPayload.Refused(unavailable) with { Cart = cart };
        var ships = groups.Any(group => group.Method == FulfilmentMethod.Ship);
        var command = new BeginCheckout(
            [.. Quotes.Of(m.Context, cart.State)], groups, ships ? m.Context.Get<IMarkets>().Shipping(cart.State.Market!) : null,
            m.Context.Now() + m.Context.Get<Retailer>().Hold);
        var reply = await m.Grains.Ask(CartGrain.Of(cart.Id), command, m.CallerOf(cart), m.Context.Cancellation);
        var after = await CartAccess.Find(m.Context, cart.Id, m.Input.Secret, reply.Version);
        return reply.Answer is Refusal refusal
            ? new(null, after, Position(reply), [refusal])
            : await Held(m, order, after, reply);
    }

    private static async ValueTask<CheckoutPayload> Held(Mutation<BeginCheckoutInput> m, OrderId order, CartView? cart, Reply reply)
    {
        var view = await Waiting.For(m.Context, order, 0, state => state.Exists && (state.HoldsPlaced || state.Status != OrderStatus.Draft));
        if (view.State is { Ended: EndReason.OutOfStock } failed)
            return new(null, cart, view.Position, [Shortages.Refusal(m.Context, failed)]);
        // Neither held nor refused yet, as after the death of the silo that asked: it is not told as done, nor as failed.
        if (!view.State.Exists || view.State is { Status: OrderStatus.Draft, HoldsPlaced: false })
            throw new OutcomeUnknown("The goods are still being reserved. Send the same request with the same key again.");
        return new(new(order, view.State, Holder: true), cart, Math.Max(view.Position, reply.Position), []);
    }

    private static long? Position(Reply reply) => reply.Position > 0 ? reply.Position : null;
}

internal sealed record CheckoutPayload(OrderView? Order, CartView? Cart, long? Position, IReadOnlyList<Refusal> Errors)
{
    public static CheckoutPayload Refused(Refusal refusal) => new(null, null, null, [refusal]);
}
