using Commerce.Storefront.Texts;
using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Operations.Orders;

/// <summary>A list of orders for a spreadsheet.</summary>
internal static class OrdersFile
{
    public static string Header(Words t) => CsvLine.Of(
        t["ops.number"], t["ops.placed-at"], t["ops.customer"], t["ops.status"], t["ops.payment"], t["ops.goods"], t["ops.late"], t["ops.channel"], t["ops.store"],
        t["ops.total"], t["ops.currency"]);

    public static string Row(ListedOrder order, Visit visit) => CsvLine.Of(
        order.Number, order.PlacedAt?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), order.Contact?.Name,
        visit.T[$"status.order.{order.Status}"], visit.T[$"status.payment.{order.PaymentStatus}"], visit.T[$"status.goods.{order.FulfilmentStatus}"],
        order.Late ? visit.T["ops.yes"] : visit.T["ops.no"], visit.T[$"status.channel.{order.Channel}"],
        string.Join(", ", order.Fulfilments.Select(part => part.Store.Name)),
        order.Totals.Total.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture), order.Totals.Total.CurrencyCode);
}
