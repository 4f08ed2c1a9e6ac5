using Commerce.Grains;
using Commerce.Grains.Carts;
using Commerce.Grains.Customers;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Imports;
using Commerce.Grains.Locations;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Grains.Products;
using Commerce.Grains.Slots;
using Commerce.Grains.Staff;
using Commerce.Grains.Stock;

namespace Commerce.Silo.Host;

/// <summary>Every kind of grain that the product has.</summary>
internal static class Kinds
{
    public static IReadOnlyList<GrainKind> All { get; } =
    [
        new ProductGrain(), new LocationGrain(), new StockItemGrain(), new SlotsGrain(), new CartGrain(), new OrderGrain(),
        new FulfilmentGrain(), new PaymentGrain(), new CustomerGrain(), new StaffGrain(), new ImportGrain(),
    ];
}
