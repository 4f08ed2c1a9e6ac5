using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Fulfilment;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Orders;

/// <summary>Something that happened to an order: when, who, and what it was about.</summary>
internal sealed record OrderEvent(OrderView Order, HistoryEntry Entry, EventFacts Facts)
{
    public static void Bind(TypeBuilder<OrderEvent> type) => type
        .Field("at", each => each.Entry.At)
        .Field("kind", each => each.Entry.Kind)
        .Field("actor", each => each.Actor)
        .Field("actorKind", each => Actors.KindOf(each.Actor))
        .FieldAsync("actorName", (each, context) => Actors.NameOf(context, each.Actor))
        .FieldAsync("fulfilment", Part)
        .Field("fulfilmentStatus", each => each.Facts.Status)
        .Field("store", (each, context) => each.Store is { } store ? context.Get<IStores>().Find(store) : null)
        .Field("line", each => each.Facts.Line is { } id && each.Order.State.Line(id) is { } line ? new OrderLineView(each.Order.State, line) : null)
        .Field("quantity", each => each.Facts.Quantity)
        .Field("amount", each => each.Facts.Amount)
        .Field("reason", each => each.Facts.Reason)
        .Field("note", each => each.Facts.Note);

    // Who works here is not the customer's business.
    private string Actor => Order.Holder && Actors.KindOf(Entry.Actor) == ActorKind.Staff ? "staff" : Entry.Actor;

    private LocationId? Store => Facts.Store ?? Order.State.Groups.FirstOrDefault(group => group.Id == Facts.Part)?.Location;

    private static async ValueTask<FulfilmentView?> Part(OrderEvent each, FieldContext context) =>
        each.Facts.Part is { } id && await context.Load(Loaders.Parts, id) is { Exists: true } part ? new(id, part, each.Order.Holder) : null;
}
