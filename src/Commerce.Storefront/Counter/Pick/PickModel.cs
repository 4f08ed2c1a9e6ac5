using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Counter.Pick;

/// <param name="Shelf">What was typed, when it was refused.</param>
/// <param name="Unknown">A code that was scanned and is on none of the lines.</param>
public sealed record PickModel(PickOrder Order, IReadOnlyList<Refusal> Errors, string? Shelf = null, string? Unknown = null);

public sealed record PickOrder(
    string Id, string OrderNumber, FulfilmentMethod Method, FulfilmentStatus Status, string? PausedReason, bool Late, DateTimeOffset? PromisedAt,
    DateTimeOffset? OpenedAt, string? Shelf, string? Carrier, string? TrackingNumber, TrackingStatus? TrackingStatus, string? PickedBy, PickStore Store, PickPerson? Contact,
    CounterPerson? Collector, Money? AmountDue, PickWhole Order, IReadOnlyList<PickItem> Lines)
{
    public bool IsNew => Status is FulfilmentStatus.Open or FulfilmentStatus.Accepted;

    public bool IsPicking => Status is FulfilmentStatus.Picking;

    public bool IsPicked => Status is FulfilmentStatus.Picked or FulfilmentStatus.Packed;

    public bool IsShipped => Method == FulfilmentMethod.Ship;

    /// <summary>The line that comes next.</summary>
    public PickItem? Next => Lines.FirstOrDefault(line => line.ToPick > 0);

    /// <summary>What a scanner read: a barcode, or the stock-keeping unit on a label. The line that still lacks some goes first.</summary>
    public PickItem? With(string code) => Lines.Where(line => line.Has(code)).OrderByDescending(line => line.ToPick > 0).FirstOrDefault();
}

public sealed record PickItem(
    string Id, string Title, string? Options, string? Sku, string? Barcode, string? Shelf, int Quantity, int Picked, int NotFound, int Cancelled, int ToPick,
    NamedVariant? Variant)
{
    /// <summary>In the clerk's language, for as long as the product is known; else as it was ordered.</summary>
    public string Name => Variant?.Product.Title ?? Title;

    public string? Choice => Options is null ? null : Variant?.Title ?? Options;

    /// <summary>How many there are to pick in all.</summary>
    public int Wanted => Picked + ToPick;

    public bool IsDone => ToPick == 0;

    public bool Has(string code) => Same(Barcode, code) || Same(Sku, code);

    private static bool Same(string? mine, string code) => mine is { Length: > 0 } && string.Equals(mine, code, StringComparison.OrdinalIgnoreCase);
}

public sealed record NamedVariant(string Title, NamedProduct Product, IReadOnlyList<ChosenOption> Options)
{
    public PickVariant Picture => new(new(Product.Handle, Product.CategorySlug), Options);
}

public sealed record NamedProduct(string Title, string Handle, string? CategorySlug);

/// <summary>What a picture is drawn from.</summary>
public sealed record PickVariant(PickProduct Product, IReadOnlyList<ChosenOption> Options);

public sealed record PickProduct(string Handle, string? CategorySlug);

public sealed record ChosenOption(string Name, string Value);

public sealed record PickStore(string Name, string TimeZone);

public sealed record PickPerson(string Name, string? Phone, string? Email);

public sealed record PickWhole(PickAddress? Address);

public sealed record PickAddress(string? Name, string Street, string? Extra, string? Postcode, string City, string? Region, string Country);

public enum TrackingStatus { PreTransit, InTransit, OutForDelivery, AvailableForPickup, Delivered, ReturnToSender, Failure }

public enum NotFoundReason { NotOnShelf, Damaged, WrongItem, Display, Other }
