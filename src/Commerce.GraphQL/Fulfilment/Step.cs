using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>One step of the goods' way: who may take it, the command to the grain, and the goods as they are then.</summary>
internal static class Step
{
    private static readonly NotFound NoSuch = new("fulfilment order");

    /// <summary>A step of the store's staff.</summary>
    public static ValueTask<Payload<FulfilmentView>> ByStaff<TInput>(
        Mutation<TInput> mutation, Func<FulfilmentView, ICommand> command, InvalidInput? wrong = null)
        where TInput : IStepInput =>
        ByStaff(mutation, part => new ValueTask<ICommand>(command(part)), wrong);

    public static async ValueTask<Payload<FulfilmentView>> ByStaff<TInput>(
        Mutation<TInput> mutation, Func<FulfilmentView, ValueTask<ICommand>> command, InvalidInput? wrong = null)
        where TInput : IStepInput
    {
        if (wrong is not null)
            return Payload<FulfilmentView>.Refused(wrong);
        if (await FulfilmentAccess.AtWork(mutation.Context, mutation.Input.FulfilmentOrder) is not { } part)
            return Payload<FulfilmentView>.Refused(NoSuch);
        return await Ask(mutation, part, await command(part), mutation.Caller());
    }

    /// <summary>A step of who holds the order, or of the staff on their behalf.</summary>
    public static async ValueTask<Payload<FulfilmentView>> ByHolder<TInput>(
        Mutation<TInput> mutation, Func<FulfilmentView, ValueTask<ICommand>> command, InvalidInput? wrong = null)
        where TInput : IHolderInput
    {
        if (wrong is not null)
            return Payload<FulfilmentView>.Refused(wrong);
        if (await FulfilmentAccess.Find(mutation.Context, mutation.Input.FulfilmentOrder, mutation.Input.Secret) is not { } part)
            return Payload<FulfilmentView>.Refused(NoSuch);
        return await Ask(mutation, part, await command(part), mutation.Caller($"guest/{part.State.Order}", mutation.Input.Secret));
    }

    /// <summary>Waits, a little, for what follows in other grains, so that the answer is nearly always the last word.</summary>
    public static async ValueTask<Payload<FulfilmentView>> Until(
        this ValueTask<Payload<FulfilmentView>> step, FieldContext context, Func<FulfilmentState, bool> holds)
    {
        var payload = await step;
        if (payload is not { Errors.Count: 0, Value: { } part })
            return payload;
        var seen = await CommittedChange.Until(
            context.Grains(), FulfilmentGrain.Of(part.Id), holds, context.Get<TimeProvider>(), context.Cancellation);
        return payload with { Value = part with { State = seen.State }, Position = Math.Max(payload.Position ?? 0, seen.Position) };
    }

    private static async ValueTask<Payload<FulfilmentView>> Ask<TInput>(
        Mutation<TInput> mutation, FulfilmentView part, ICommand command, Caller caller)
        where TInput : IStepInput
    {
        var reply = await mutation.Grains.Ask(FulfilmentGrain.Of(part.Id), command, caller, mutation.Context.Cancellation);
        var now = await mutation.Context.Read<FulfilmentState>(FulfilmentGrain.Of(part.Id), reply.Version);
        return Payload<FulfilmentView>.Of(part with { State = now.State }, reply);
    }
}
