using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Operations.Inventory;

/// <param name="AtMost">Up to how many still count as low.</param>
public sealed record InventoryModel(ScopeStore Store, int AtMost, IReadOnlyList<LowItem> Items, IReadOnlyList<Refusal> Refused);

public sealed record LowItem(int OnHand, int Reserved, int Allocated, int SafetyStock, int Available, LowVariant Variant);

public sealed record LowVariant(string Id, string Title, string? Sku, LowProduct Product);

public sealed record LowProduct(string Id, string Title);
