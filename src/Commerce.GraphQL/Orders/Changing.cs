using System.Collections.Immutable;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;

namespace Commerce.GraphQL.Orders;

internal static class ChangingSchema
{
    private const int MostLines = 100, LongestReason = 200;

    public static SchemaBuilder Changing(this SchemaBuilder schema) => schema
        .Input<CancelOrderInput>()
        .Input<LineQuantityInput>()
        .Input<HoldOrderInput>()
        .Input<ResumeOrderInput>()
        .Input<ResolveRejectedItemInput>()
        .Payload<OrderView>("CancelOrderPayload", "order")
        .Payload<OrderView>("ResolveRejectedItemPayload", "order")
        .Payload<OrderView>("OrderPayload", "order")
        .Mutation(root => root
            .Do<CancelOrderInput, OrderView>("cancelOrder", Cancel)
            .Do<ResolveRejectedItemInput, OrderView>("resolveRejectedItem", Resolving.Resolve)
            .Do<HoldOrderInput, OrderView>("holdOrder", m => Check.Text(m.Input.Reason, LongestReason, "reason") is { } wrong
                ? new(Payload<OrderView>.Refused(wrong))
                : ByStaff(m, new HoldOrder(m.Input.Reason.Trim())))
            .Do<ResumeOrderInput, OrderView>("resumeOrder", m => ByStaff(m, new ResumeOrder())));

    private static async ValueTask<Payload<OrderView>> Cancel(Mutation<CancelOrderInput> m)
    {
        // Whoever names lines means those, and none is not all.
        if (m.Input.Lines is { Count: 0 })
            return Payload<OrderView>.Refused(InvalidInput.At("Name at least one unit, or leave the lines out to cancel everything.", "lines"));
        var lines = m.Input.Lines ?? [];
        if (lines.Count > MostLines || lines.Any(line => line.Quantity < 1))
            return Payload<OrderView>.Refused(InvalidInput.At($"At most {MostLines} lines, each with one unit at least.", "lines"));
        if (await OrderAccess.Find(m.Context, m.Input.Order, m.Input.Secret) is not { } order)
            return Payload<OrderView>.Refused(new NotFound("order"));
        ImmutableArray<LineQuantity> units = [.. lines.GroupBy(line => line.Line)
            .Select(line => new LineQuantity(line.Key, (int)Math.Min(line.Sum(each => (long)each.Quantity), int.MaxValue)))];
        var cancel = new CancelOrder(units, m.Input.Reason ?? CancelReason.ChangedMind, ByStaff: !order.Holder);
        var reply = await m.Grains.Ask(OrderGrain.Of(order.Id), cancel, m.CallerOf(order), m.Context.Cancellation);
        return reply.Answer is Refusal ? await m.After(order, reply) : await Outcome(m, order, reply);
    }

    /// <summary>The store has the last word on what it works on; who asked hears it.</summary>
    private static async ValueTask<Payload<OrderView>> Outcome(Mutation<CancelOrderInput> m, OrderView order, Reply reply)
    {
        var view = await Waiting.For(m.Context, order.Id, reply.Version, state => state.IsEnded
            || state.Groups.All(group => group.CancelAsked.All(asked => asked.Quantity <= group.Of(asked.Line).Cancelled)));
        var picked = new AlreadyPicked();
        Refusal[] errors = view.State.CancellationRefused is not { } why ? [] : why == picked.Message ? [picked] : [new AlreadyHandedOver()];
        return new(OrderAccess.View(m.Context, order.Id, view.State, m.Input.Secret), view.Position, errors);
    }

    private static async ValueTask<Payload<OrderView>> ByStaff<TInput>(Mutation<TInput> m, ICommand command) where TInput : IOrderInput =>
        await OrderAccess.Find(m.Context, m.Input.Order, null) is { Holder: false } order
            ? await m.Do(order, command)
            : Payload<OrderView>.Refused(new NotFound("order"));

    public static async ValueTask<Payload<OrderView>> Do<TInput>(this Mutation<TInput> m, OrderView order, ICommand command)
        where TInput : IOrderInput =>
        await m.After(order, await m.Grains.Ask(OrderGrain.Of(order.Id), command, m.CallerOf(order), m.Context.Cancellation));

    /// <summary>The order as it is after an answer.</summary>
    public static async ValueTask<Payload<OrderView>> After<TInput>(this Mutation<TInput> m, OrderView order, Reply reply)
        where TInput : IOrderInput =>
        Payload<OrderView>.Of(await OrderAccess.Find(m.Context, order.Id, m.SecretOf(), reply.Version), reply);

    public static Caller CallerOf<TInput>(this Mutation<TInput> m, OrderView order) where TInput : IOrderInput =>
        m.Caller($"guest/{order.Id}", m.SecretOf());

    private static string? SecretOf<TInput>(this Mutation<TInput> m) where TInput : IOrderInput => (m.Input as IHeldOrderInput)?.Secret;
}
