using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Locations;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Stores;

internal static class StoreMutations
{
    private const int LongestReason = 200;

    public static SchemaBuilder Pauses(this SchemaBuilder schema) => schema
        .Input<PausePickupInput>()
        .Input<ResumePickupInput>()
        .Payload<StoreEntry>("PausePickupPayload", "store")
        .Payload<StoreEntry>("ResumePickupPayload", "store")
        .Refusal<PauseIsOver>(path: "until")
        .Mutation(root => root
            .Do<PausePickupInput, StoreEntry>("pausePickup", m => Check.Text(m.Input.Reason, LongestReason, "reason") is { } wrong
                ? new(Payload<StoreEntry>.Refused(wrong))
                : Change(m, m.Input.Store, new PausePickup(m.Input.Reason.Trim(), m.Input.Until)))
            .Do<ResumePickupInput, StoreEntry>("resumePickup", m => Change(m, m.Input.Store, new ResumePickup())));

    private static async ValueTask<Payload<StoreEntry>> Change<TInput>(Mutation<TInput> m, LocationId store, ICommand command)
        where TInput : IKeyedInput
    {
        if (m.Context.Get<IStores>().Find(store) is null)
            return Payload<StoreEntry>.Refused(new NotFound("store"));
        m.Viewer.MustWorkAt(store);
        var reply = await m.Grains.Ask(LocationGrain.Of(store), command, m.Caller(), m.Context.Cancellation);
        var view = await m.Context.Read<LocationState>(LocationGrain.Of(store), reply.Version);
        return Payload<StoreEntry>.Of(new(store, view.State), reply);
    }
}

internal sealed record PausePickupInput(string IdempotencyKey, LocationId Store, string Reason, DateTimeOffset? Until) : IKeyedInput;

internal sealed record ResumePickupInput(string IdempotencyKey, LocationId Store) : IKeyedInput;
