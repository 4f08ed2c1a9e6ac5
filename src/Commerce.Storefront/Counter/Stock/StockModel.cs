using Commerce.Storefront.Asking;
using Commerce.Storefront.Counter.Pick;

namespace Commerce.Storefront.Counter.Stock;

/// <param name="Text">What was looked for; empty when the list shows what runs low.</param>
public sealed record StockListModel(string Text, IReadOnlyList<StockProduct> Found, IReadOnlyList<LowItem> Low);

public sealed record StockListData(StockProducts? Products, StockVariantId? Variant, IReadOnlyList<LowItem>? LowStock);

public sealed record StockProducts(IReadOnlyList<StockProduct> Nodes);

public sealed record StockProduct(string Title, string Handle, string? CategorySlug, IReadOnlyList<StockRow> Variants);

public sealed record StockRow(string Id, string Title, string? Sku, IReadOnlyList<ChosenOption> Options, StockHere? AvailabilityAt);

public sealed record StockHere(int AvailableQuantity);

public sealed record StockVariantId(string Id);

public sealed record LowItem(int OnHand, int Available, string? Shelf, LowVariant Variant);

public sealed record LowVariant(string Id, string Title, string? Sku, IReadOnlyList<ChosenOption> Options, StockOfProduct Product);

public sealed record StockOfProduct(string Title, string Handle, string? CategorySlug);

public sealed record StockItemModel(StockAtStore Item, string Store, string Zone, bool IsManager, IReadOnlyList<Refusal> Errors);

public sealed record StockItemData(StockAtStore? StockItem);

public sealed record StockAtStore(
    int OnHand, int Reserved, int Allocated, int SafetyStock, int Available, string? Shelf, StockVariant Variant, IReadOnlyList<Movement> Movements);

public sealed record StockVariant(
    string Id, string Title, string? Sku, string? Barcode, Money? Price, IReadOnlyList<ChosenOption> Options, StockOfProduct Product,
    IReadOnlyList<StockElsewhere> Availability, int Shippable);

public sealed record StockElsewhere(StockPlace Store, int AvailableQuantity);

public sealed record StockPlace(string Id, string Name);

public sealed record Movement(DateTimeOffset At, string Kind, int Quantity, string? Reason, string? Reference, string? ActorName);

/// <summary>Why somebody corrects a number by hand: what the product itself notes (imports, items not found) can't be chosen.</summary>
public enum AdjustmentReason { Count, Damaged, Lost, Found, Returned, Correction }
