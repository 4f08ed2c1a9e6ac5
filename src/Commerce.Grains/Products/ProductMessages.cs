namespace Commerce.Grains.Products;

/// <summary>Makes the product as told. Telling the same again changes nothing.</summary>
public sealed record PutProduct(ProductSpec Spec) : ICommand;

/// <summary>Adds a language, or changes one.</summary>
public sealed record PutTranslation(ProductText Text) : ICommand;

public sealed record RepriceVariant(VariantId Variant, Money Price, Money? CompareAt = null) : ICommand;

public sealed record PublishProduct : ICommand;

public sealed record UnpublishProduct : ICommand;

public sealed record NothingToSell() : Refusal("No variant of this product has a price. Give it one first.");

public sealed record InvalidProduct(string Field, string Why) : Refusal($"{Field}: {Why}");
