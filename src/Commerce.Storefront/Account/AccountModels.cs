using System.Text.Json.Serialization;
using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Account;

internal sealed record AccountData(AccountOwner? Me, IReadOnlyList<AccountStore> Stores);

internal sealed record OrdersData(OrdersOwner? Me);

public sealed record OrdersOwner(OrderPageOf? Orders);

/// <summary>Who is signed in: a customer, or a member of staff, who has a role.</summary>
public sealed record AccountOwner(
    string Name, string Email, bool EmailVerified, string? Phone, string? Locale, StoreId? PreferredStore, FewOrders? Orders, string? Role)
{
    [JsonPropertyName("__typename")]
    public string Kind { get; init; } = "";

    public bool IsCustomer => Kind == "Customer";
}

public sealed record StoreId(string Id);

public sealed record AccountStore(string Id, string Name, string Role);

public sealed record FewOrders(IReadOnlyList<OrderRow> Nodes, int TotalCount);

public sealed record OrderPageOf(IReadOnlyList<OrderRow> Nodes, int TotalCount, NextPage PageInfo);

public sealed record NextPage(bool HasNextPage, string? EndCursor);

public sealed record OrderRow(
    string? Token, string? Number, DateTimeOffset? PlacedAt, string Status, string FulfilmentStatus, OrderRowTotals Totals, IReadOnlyList<OrderRowLine> Lines,
    IReadOnlyList<OrderRowPart> Plan);

public sealed record OrderRowPart(OrderRowStore Store);

public sealed record OrderRowStore(string TimeZone);

public sealed record OrderRowTotals(Money Total);

public sealed record OrderRowLine(string Title, int Quantity);

/// <summary>The account's page.</summary>
/// <param name="Refusals">Why the last form was not done.</param>
/// <param name="Form">Which form that was.</param>
public sealed record AccountModel(AccountOwner Owner, IReadOnlyList<AccountStore> Stores, IReadOnlyList<Refusal> Refusals, string? Form);

public sealed record OrdersModel(OrderPageOf Orders, bool IsFirst);

/// <summary>A form of somebody who is not signed in.</summary>
/// <param name="Back">Where to go on afterwards.</param>
/// <param name="Refusals">Why the last form was not done.</param>
public sealed record EntryModel(string? Back, IReadOnlyList<Refusal> Refusals)
{
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }

    /// <summary>The mail was sent, if there is such an account.</summary>
    public bool Sent { get; init; }

    /// <summary>A staff account.</summary>
    public bool Staff { get; init; }

    public string WithBack(string path) => Back is null ? path : $"{path}?back={Uri.EscapeDataString(Back)}";
}

/// <summary>A page that a mail leads to.</summary>
/// <param name="Path">The link, without its token.</param>
/// <param name="Done">It is done.</param>
public sealed record LinkModel(string Path, string? Token, IReadOnlyList<Refusal> Refusals, bool Done = false)
{
    public bool Staff => Path.StartsWith("/store", StringComparison.Ordinal);
}
