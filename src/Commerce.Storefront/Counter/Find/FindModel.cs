namespace Commerce.Storefront.Counter.Find;

public sealed record FindModel(string Text, IReadOnlyList<FoundOrder> Orders, IReadOnlyList<FoundCustomer> Customers, string Store, string Zone);

public sealed record CustomersData(IReadOnlyList<FoundCustomer> FindCustomers);

/// <summary>Somebody with an account, and what they ordered here last.</summary>
public sealed record FoundCustomer(string Id, string Name, string? Email, string? Phone, FavouriteStore? PreferredStore, CustomerOrders Orders);

public sealed record FavouriteStore(string Name);

public sealed record CustomerOrders(int TotalCount, IReadOnlyList<CustomerOrder> Nodes);

public sealed record CustomerOrder(string Id, string? Number);

public sealed record FindData(FoundOrders FindOrders, FoundVariant? Variant);

public sealed record FoundOrders(IReadOnlyList<FoundOrder> Nodes, int TotalCount);

public sealed record FoundOrder(string Id, string? Number, OrderStatus Status, DateTimeOffset? PlacedAt, FoundPerson? Contact, IReadOnlyList<FoundPart> Fulfilments);

public sealed record FoundPerson(string Name, string? Phone, string? Email);

/// <summary>A part of an order: what one store hands over or sends.</summary>
public sealed record FoundPart(string Id, string OrderNumber, FulfilmentMethod Method, FulfilmentStatus Status, DateTimeOffset? PromisedAt, FoundStore Store)
{
    /// <summary>Where somebody goes on with it.</summary>
    public string Address => Status switch
    {
        FulfilmentStatus.Open or FulfilmentStatus.Accepted or FulfilmentStatus.Picking or FulfilmentStatus.Picked => $"/store/pick/{Id}",
        _ when Method == FulfilmentMethod.Ship => $"/store/ship/{Id}",
        FulfilmentStatus.Packed => $"/store/pick/{Id}",
        _ => $"/store/handover/{Id}",
    };
}

public sealed record FoundStore(string Id);

public sealed record FoundVariant(string Id);

public enum OrderStatus { Draft, Placed, Confirmed, OnHold, Completed, Cancelled, Expired }
