using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Orders;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Reads;
using Commerce.Grains.Secrets;
using Commerce.Grains.Stock;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>What there is to see of a fulfilment order.</summary>
internal static class FulfilmentFields
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .Type<FulfilmentView>("FulfilmentOrder", t => t
            .FieldAsync("order", Order)
            .Field("orderNumber", part => part.State.OrderNumber)
            .Field("method", part => part.State.Method)
            .Field("store", (part, context) => context.Get<IStores>().Find(part.State.Location))
            .Field("status", part => part.State.Status)
            .Field("pausedReason", part => part.State.OnHold)
            .Field("lines", part => FulfilmentLineView.Of(part.State))
            .Field("slot", part => part.State.Slot)
            .Field("promisedAt", part => part.State.PromisedAt)
            .Field("late", (part, context) => part.State.IsLate(context.Now()))
            .Field("openedAt", part => part.State.OpenedAt)
            .Field("readyAt", part => part.State.ReadyAt)
            .Field("endedAt", part => part.State.EndedAt)
            .FieldAsync("pickedBy", async (part, context) => part.State.PickedBy is { } actor ? await Actors.NameOf(context, actor) : null)
            .Field("collectBy", part => part.State.PickupUntil)
            .FieldAsync("contact", (part, context) => Open(part.State.Contact, context))
            .FieldAsync("collector", (part, context) => Open(part.State.Collector, context))
            .Field("shelf", part => part.State.Shelf)
            .Field("arrivedAt", part => part.State.ArrivedAt)
            .Field("parkingPlace", part => part.State.ParkingPlace)
            .Field("amountDue", AmountDue)
            .Field("checkingPayment", part => part.State.Checking)
            .Field("handOverFailure", part =>
                part.State.HandOver is { Phase: HandOverPhase.Failed } failed ? failed.Reason ?? "declined" : null)
            .Field("codeTriesLeft", part => part.State is { Waits: true } waiting ? waiting.TriesLeft : (int?)null)
            .Field("pickupCode", PickupCode)
            .Field("carrier", part => part.State.Carrier)
            .Field("trackingNumber", part => part.State.TrackingNumber)
            .Field("trackingStatus", part => part.State.Tracking)
            .Field("canArrive", (part, context) => FulfilmentOffers.Arrival(part.State, context.Now()))
            .Field("canChangeCollector", (part, context) => FulfilmentOffers.Collector(part.State, context.Now()))
            .Field("canExtend", (part, context) => FulfilmentOffers.Extension(
                part.State, WaitingSteps.Extension(context, part.State.Location), context.Now()))
            .Field("canRemind", (part, context) => FulfilmentOffers.Reminder(part.State, context.Now()))
            .Field("canReissueCode", (part, context) => FulfilmentOffers.NewCode(part.State, context.Now()))
            .Field("canOverride", (part, context) => FulfilmentOffers.Override(part.State, context.Now())))
        .Type<PickupSlot>("FulfilmentSlot")
        .Type<FulfilmentLineView>("FulfilmentLine", t => t
            .Field("variant", (line, context) => context.Get<ICatalogue>().Find(line.Line.Variant))
            .FieldAsync("shelf", Shelf)
            .Field("barcode", (line, context) => context.Get<ICatalogue>().Find(line.Line.Variant)?.Variant.Details.Barcode));

    /// <summary>Shown to who holds the order for as long as it opens anything, and never to those who are to ask for it.</summary>
    private static string? PickupCode(FulfilmentView part, FieldContext context) =>
        part is { Holder: true, State: { Waits: true, CodeGeneration: > 0 } } && !context.Viewer().WorksAt(part.State.Location)
            ? context.Get<IPickupCodes>().CodeOf(part.Id, part.State.CodeGeneration)
            : null;

    /// <summary>What the counter takes before it hands over; nothing for what is paid, or over.</summary>
    private static Money? AmountDue(FulfilmentView part) =>
        part.State is { PayInStore: true, Paid: null, EndedAt: null } state ? state.AmountDue : null;

    private static async ValueTask<string?> Shelf(FulfilmentLineView line, FieldContext context) => context.Viewer().WorksAt(line.Location)
        ? (await context.Load(Loaders.StockItems, (line.Line.Variant, line.Location)))?.Shelf
        : null;

    private static async ValueTask<OrderView?> Order(FulfilmentView part, FieldContext context)
    {
        var id = part.State.Order!.Value;
        return await context.Load(Loaders.Orders, id) is { } order ? new(id, order, part.Holder) : null;
    }

    private static async ValueTask<Contact?> Open(Sealed? contact, FieldContext context) =>
        contact is null ? null : await context.Get<ISealer>().OpenContact(contact);
}
