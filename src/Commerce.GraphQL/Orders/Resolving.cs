using Commerce.GraphQL.Carts;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Products;
using Commerce.Grains;
using Commerce.Grains.Orders;

namespace Commerce.GraphQL.Orders;

/// <summary>Another store, a parcel, or nothing, in place of units that a store did not find.</summary>
internal static class Resolving
{
    /// <summary>How long the new place holds them while this is settled.</summary>
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    public static async ValueTask<Payload<OrderView>> Resolve(Mutation<ResolveRejectedItemInput> m)
    {
        if (Wrong(m.Input) is { } wrong)
            return Payload<OrderView>.Refused(wrong);
        SlotId? slot = m.Input.Slot is { } chosen ? SlotId.Parse(chosen) : null;
        if (await OrderAccess.Find(m.Context, m.Input.Order, m.Input.Secret) is not { } order)
            return Payload<OrderView>.Refused(new NotFound("order"));

        var plan = m.Input.Choice switch
        {
            RejectedChoice.AnotherStore => await CheckoutPlan.Pickup(m.Context, m.Input.Store!.Value, slot),
            RejectedChoice.Ship => CheckoutPlan.Shipping(m.Context),
            _ => null,
        };
        if (plan is null && m.Input.Choice == RejectedChoice.AnotherStore)
            return Payload<OrderView>.Refused(PickupUnavailable.At(m.Context, m.Input.Store!.Value));
        if (plan is null && m.Input.Choice == RejectedChoice.Ship)
            return Payload<OrderView>.Refused(InvalidInput.At("This shop does not ship.", "choice"));
        return await Ask(m, order, plan);
    }

    private static InvalidInput? Wrong(ResolveRejectedItemInput input) =>
        input is { Choice: RejectedChoice.AnotherStore, Store: null } ? InvalidInput.At("Say which store.", "store")
        : input.Quantity is < 1 ? InvalidInput.At("One unit at least.", "quantity")
        : input.Address?.Wrong("address");

    private static async ValueTask<Payload<OrderView>> Ask(
        Mutation<ResolveRejectedItemInput> m, OrderView order, Grains.Carts.PlannedGroup? plan)
    {
        var address = m.Input.Address is { } to ? await m.Context.Get<ISealer>().Seal(order.State.Subject, to.ToAddress()) : null;
        var quantity = m.Input.Quantity ?? Math.Max(1, order.State.Unsourced(m.Input.Line));
        var command = new ResolveRejected(m.Input.Line, quantity, plan, m.Context.Now() + Hold, address);
        var reply = await m.Grains.Ask(OrderGrain.Of(order.Id), command, m.CallerOf(order), m.Context.Cancellation);
        if (reply.Answer is Refusal || plan is null)
            return await m.After(order, reply);

        var number = order.State.Groups.Length + 1;
        var view = await Waiting.For(m.Context, order.Id, reply.Version, state =>
            state.Groups.Length >= number && state.Group(number).Phase != GroupPhase.Sourcing);
        var failed = view.State.Groups.Length >= number && view.State.Group(number).Phase == GroupPhase.Failed;
        return new(
            OrderAccess.View(m.Context, order.Id, view.State, m.Input.Secret), view.Position,
            failed ? [Shortages.Refusal(m.Context, view.State)] : []);
    }
}
