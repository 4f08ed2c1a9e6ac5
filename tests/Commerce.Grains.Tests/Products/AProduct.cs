using System.Collections.Immutable;
using Commerce.Grains.Products;

namespace Commerce.Grains.Tests.Products;

/// <summary>A shirt in two sizes, S with a price and M without.</summary>
public abstract class AProduct
{
    protected static readonly Currency Euro = new("EUR");
    protected static readonly ProductId Id = ProductGrain.IdOf("shirt");
    protected static readonly VariantId S = ProductGrain.IdOf(Id, ["S"]);
    protected static readonly VariantId M = ProductGrain.IdOf(Id, ["M"]);

    protected static readonly ProductText English = new(
        "en", "Shirt", "<p>Soft</p>", "Shirts", ["cotton"], ["Size"], [new("S", "Small"), new("M", "Medium")]);

    protected static readonly ProductText German = English with { Locale = "de", Title = "Hemd" };

    protected static readonly VariantSpec Small = new(["S"], new("4006381333931", 250), "SH-S", Euros(29.90m), Euros(39m));
    protected static readonly VariantSpec Medium = new(["M"], new(), "SH-M");

    protected static readonly ProductSpec Shirt = new("shirt", "Acme", [English], [new("https://img/1.jpg", "Front")], [Small, Medium]);

    protected static Money Euros(decimal amount) => Money.FromDecimal(amount, Euro);

    protected static Given Product() => Given.Grain(new ProductGrain(), ProductGrain.Of(Id));

    /// <summary>The shirt as imported.</summary>
    protected static Given Imported() => Product().When(new PutProduct(Shirt));

    protected static ProductSpec With(params VariantSpec[] variants) => Shirt with { Variants = [.. variants] };

    protected static ImmutableArray<string> Many(int count) => [.. Enumerable.Range(0, count).Select(n => $"tag {n}")];
}
