using Commerce.Storefront.Operations.Catalogue;
using Commerce.Storefront.Operations.Exceptions;
using Commerce.Storefront.Operations.Health;
using Commerce.Storefront.Operations.Imports;
using Commerce.Storefront.Operations.Inventory;
using Commerce.Storefront.Operations.Messages;
using Commerce.Storefront.Operations.Orders;
using Commerce.Storefront.Operations.Stores;
using Commerce.Storefront.Operations.Today;
using Commerce.Storefront.Operations.Users;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Operations;

/// <summary>What managers and administrators work with.</summary>
internal static class OperationsEndpoints
{
    public static void Map(IEndpointRouteBuilder pages)
    {
        var operations = pages.MapGroup("").AddEndpointFilter<ManagersOnly>();
        TodayEndpoints.Map(operations);
        OrderEndpoints.Map(operations, pages);
        ExceptionsEndpoints.Map(operations);
        InventoryEndpoints.Map(operations);
        CatalogueEndpoints.Map(operations);
        ImportEndpoints.Map(operations, pages);
        StoresEndpoints.Map(operations);
        UsersEndpoints.Map(operations);
        MessagesEndpoints.Map(operations);
        HealthEndpoints.Map(operations);
    }
}
