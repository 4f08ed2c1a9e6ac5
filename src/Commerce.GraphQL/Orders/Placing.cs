using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Orders;
using Commerce.Grains.Reservations;

namespace Commerce.GraphQL.Orders;

/// <summary>Orders what a checkout holds, and answers when it is known what came of it.</summary>
internal static class PlacingSchema
{
    private const int MostProposals = 5;

    public static SchemaBuilder Placing(this SchemaBuilder schema) => schema
        .Input<PlaceOrderInput>()
        .Input<CollectorInput>()
        .Input<PaymentInput>()
        .Input<CardInput>()
        .Payload<OrderView>("PlaceOrderPayload", "order")
        .Mutation(root => root.Do<PlaceOrderInput, OrderView>("placeOrder", Place));

    private static async ValueTask<Payload<OrderView>> Place(Mutation<PlaceOrderInput> m)
    {
        if (Wrong(m.Input) is { } wrong)
            return Payload<OrderView>.Refused(wrong);
        if (await OrderAccess.Find(m.Context, m.Input.Order, m.Input.Secret) is not { Holder: true } order)
            return Payload<OrderView>.Refused(new NotFound("order"));
        var (payment, refused) = await Paying.With(m.Context, m.Input.Payment);
        if (payment is null)
            return Payload<OrderView>.Refused(refused!);

        var reply = await Ask(m, order, payment);
        return reply.Answer is Refusal ? await m.After(order, reply) : await Outcome(m, order, reply);
    }

    private static InvalidInput? Wrong(PlaceOrderInput input) =>
        input.Contact.Wrong("contact") ?? input.Collector?.Wrong("collector") ?? input.Address?.Wrong("address");

    /// <summary>A number that another order has is no refusal: the next one is proposed.</summary>
    private static async ValueTask<Reply> Ask(Mutation<PlaceOrderInput> m, OrderView order, PaymentChoice payment)
    {
        var sealer = m.Context.Get<ISealer>();
        var subject = order.State.Subject;
        var contact = await sealer.Seal(subject, m.Input.Contact.ToContact());
        var collector = m.Input.Collector is { } other ? await sealer.Seal(subject, other.ToContact()) : null;
        var address = m.Input.Address is { } to ? await sealer.Seal(subject, to.ToAddress()) : null;
        for (var number = 0; ; number++)
        {
            var place = new PlaceOrder(OrderNumbers.Proposal(order.Id, number), contact, collector, address, payment);
            var reply = await m.Grains.Ask(OrderGrain.Of(order.Id), place, m.CallerOf(order), m.Context.Cancellation);
            if (reply.Answer is not ClaimTaken)
                return reply;
            if (number == MostProposals)
                throw new Overloaded("No free order number was found.", TimeSpan.FromSeconds(1));
        }
    }

    private static async ValueTask<Payload<OrderView>> Outcome(Mutation<PlaceOrderInput> m, OrderView order, Reply reply)
    {
        var view = await Waiting.For(m.Context, order.Id, reply.Version, state =>
            state.Status != OrderStatus.Placed || state.PaymentStep == PaymentStep.ActionRequired);
        return new(
            OrderAccess.View(m.Context, order.Id, view.State, m.Input.Secret), view.Position,
            Failure(view.State) is { } failure ? [failure] : []);
    }

    private static Refusal? Failure(OrderState order) => order switch
    {
        { Status: OrderStatus.Draft, DeclineReason: { } reason } => new CardDeclined(reason, order.Until),
        { Ended: EndReason.TooManyAttempts } => new CardDeclined(order.DeclineReason ?? "declined", null),
        { Ended: EndReason.HoldExpired or EndReason.OutOfStock } => new HoldExpired(),
        { Ended: EndReason.PaymentTimedOut } => new OrderEndedAlready(order.Status),
        _ => null,
    };
}

/// <param name="Reason">What the bank said.</param>
internal sealed record CardDeclined(string Reason, DateTimeOffset? HoldsUntil)
    : Refusal("The card was declined. Try another one while the goods are held.");
