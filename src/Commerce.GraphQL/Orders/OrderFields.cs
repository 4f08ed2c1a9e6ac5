using Commerce.GraphQL.Carts;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Fulfilment;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Grains.Secrets;

namespace Commerce.GraphQL.Orders;

internal static class OrderFields
{
    public static void Bind(TypeBuilder<OrderView> type) => type
        .Field("number", order => order.State.Number)
        .Field("secret", (order, context) => order.Holder ? context.Get<IGuestSecrets>().Of(order.Id) : null)
        .Field("token", (order, context) => order.Holder ? context.Get<IGuestSecrets>().LinkTo(order.Id) : null)
        .Field("status", order => order.State.Status)
        .Field("statusReason", order => order.State.OnHold ?? order.State.Ended?.ToString())
        .FieldAsync("paymentStatus", async (order, context) => PaymentRollUp.Of(order.State, await PaymentOf(order, context)))
        .Field("fulfilmentStatus", order => FulfilmentRollUp.Of(order.State))
        .Field("channel", order => order.State.Channel)
        .Field("market", order => order.State.Market!)
        .Field("locale", order => order.State.Locale)
        .Field("placedAt", order => order.State.PlacedAt)
        .Field("holdsUntil", order => order.State.Status == OrderStatus.Draft ? order.State.Until : null)
        .Field("lines", order => order.State.Lines.Select(line => new OrderLineView(order.State, line)))
        .Field("totals", TotalsOf)
        .Field("plan", PlannedView.Of)
        .FieldAsync("fulfilments", Fulfilments)
        .FieldAsync("contact", (order, context) => Opened(context, order.State.Contact))
        .FieldAsync("collector", (order, context) => Opened(context, order.State.Collector))
        .FieldAsync("address", Address)
        .FieldAsync("payment", async (order, context) => new PaymentView(order, await PaymentOf(order, context)))
        .Field("rejections", order => order.State.Asking.Select(asked => new RejectionView(order, asked)))
        .Field("canPayInStore", order => !order.State.IsShipped)
        .Field("cancellable", order => Cancelling.IsPossible(order.State, byStaff: !order.Holder))
        .Field("canHold", order => OrderOffers.Hold(order.State))
        .Field("canResume", order => OrderOffers.Resume(order.State))
        .FieldAsync("timeline", Timeline.Of)
        .FieldAsync("history", Timeline.Whole);

    private static readonly TimeSpan UntilOpen = TimeSpan.FromSeconds(2);

    private static async ValueTask<PaymentState> PaymentOf(OrderView order, FieldContext context) =>
        order.State.PlacedAt is null ? PaymentState.None : await context.Load(Loaders.Payments, order.Id) ?? PaymentState.None;

    private static Totals TotalsOf(OrderView order) => Totals.Of(
        order.State.Lines.Select(line => new PricedUnits(line.Item.UnitPrice, line.Quantity, line.Item.TaxRate)),
        order.State.Market!, order.State.Shipping!.Value);

    private static async ValueTask<IReadOnlyList<FulfilmentView>> Fulfilments(OrderView order, FieldContext context)
    {
        FulfilmentOrderId[] ids = order.State.ConfirmedAt is null
            ? []
            : [.. order.State.Groups.Where(group => group.Phase == GroupPhase.Open).Select(group => group.Id)];
        var parts = await context.LoadAll(Loaders.Parts, ids);
        var found = new List<FulfilmentView>(ids.Length);
        for (var i = 0; i < ids.Length; i++)
            if ((parts[i] is { Exists: true } known ? known : await Opening(context, ids[i])) is { Exists: true } part)
                found.Add(new(ids[i], part, order.Holder));
        return found;
    }

    /// <summary>A confirmed order opens its parts a moment later: who asks within that moment waits for it, and sees the order whole.</summary>
    private static async ValueTask<FulfilmentState> Opening(FieldContext context, FulfilmentOrderId id) =>
        (await CommittedChange.Until<FulfilmentState>(
            context.Grains(), FulfilmentGrain.Of(id), part => part.Exists, context.Get<TimeProvider>(), context.Cancellation, UntilOpen)).State;

    private static async ValueTask<Contact?> Opened(FieldContext context, Sealed? text) =>
        text is null ? null : await context.Get<ISealer>().OpenContact(text);

    private static async ValueTask<AddressView?> Address(OrderView order, FieldContext context) =>
        order.State.Address is { } text && await context.Get<ISealer>().OpenAddress(text) is { } address ? AddressView.Of(address) : null;
}
