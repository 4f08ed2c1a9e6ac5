using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Customers;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Imports;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Grains.Stock;

namespace Commerce.GraphQL.Common;

/// <summary>The grains that lists are made of. Whoever needs one within a list takes it from here, so that a page reads them together.</summary>
internal static class Loaders
{
    public static readonly DataLoader<OrderId, OrderState> Orders = Loading.Grains<OrderId, OrderState>(OrderGrain.Of);

    public static readonly DataLoader<OrderId, PaymentState> Payments = Loading.Grains<OrderId, PaymentState>(PaymentGrain.Of);

    public static readonly DataLoader<FulfilmentOrderId, FulfilmentState> Parts =
        Loading.Grains<FulfilmentOrderId, FulfilmentState>(FulfilmentGrain.Of);

    public static readonly DataLoader<(VariantId Variant, LocationId Location), StockItemState> StockItems =
        Loading.Grains<(VariantId Variant, LocationId Location), StockItemState>(at => StockItemGrain.Of(at.Variant, at.Location));

    public static readonly DataLoader<CustomerId, CustomerState> Customers = Loading.Grains<CustomerId, CustomerState>(CustomerGrain.Of);

    public static readonly DataLoader<ImportId, ImportState> Imports = Loading.Grains<ImportId, ImportState>(ImportGrain.Of);

    /// <summary>All of them, in the order asked for, by one read.</summary>
    public static async ValueTask<IReadOnlyList<TState?>> LoadAll<TKey, TState>(
        this FieldContext context, DataLoader<TKey, TState> loader, IEnumerable<TKey> keys)
        where TKey : notnull
    {
        var asked = keys.Select(key => context.Load(loader, key)).ToArray();
        var found = new TState?[asked.Length];
        for (var i = 0; i < found.Length; i++)
            found[i] = await asked[i];
        return found;
    }
}
