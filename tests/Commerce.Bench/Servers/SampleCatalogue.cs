namespace Commerce.Bench.Servers;

/// <summary>Products for every server alike: 200 of them in 8 variants, each at 5 stores.</summary>
internal sealed record SampleCatalogue(IReadOnlyList<Product> Products)
{
    private const int Count = 200, VariantsEach = 8, StoresEach = 5;

    public static SampleCatalogue Make() => new([.. Enumerable.Range(1, Count).Select(Of)]);

    private static Product Of(int n)
    {
        var variants = Enumerable.Range(1, VariantsEach).Select(v => new Variant(
            $"V{n}-{v}", $"SKU-{n:000}-{v}", $"Size {v}", Price(n * 100 + v),
            [.. Enumerable.Range(1, StoresEach).Select(s => new StoreAvailability(
                new($"S{s}", $"Store “{s}”", s % 2 == 0 ? "Köln" : "Berlin", s * 1.25), (n + v * s) % 7, s == 3 ? null : $"2026-11-2{s}T16:00:00Z"))]));
        return new(
            $"P{n}", $"product-{n}", $"Product number {n}", string.Join(' ', Enumerable.Repeat($"A sturdy thing, made to last \"{n}\" years.", 8)), $"Brand {n % 9}",
            Price(n * 100), new($"/pictures/product-{n}.svg?v=1", $"Product number {n}"), [.. variants]);
    }

    private static Money Price(int minor) => new(FormattableString.Invariant($"{minor / 100}.{minor % 100:00}"), "EUR");
}

internal sealed record Product(
    string Id, string Handle, string Title, string Description, string Brand, Money Price, Picture Picture, IReadOnlyList<Variant> Variants);

internal sealed record Money(string Amount, string CurrencyCode);

internal sealed record Picture(string Url, string Alt);

internal sealed record Variant(string Id, string Sku, string Title, Money Price, IReadOnlyList<StoreAvailability> Stores);

internal sealed record StoreAvailability(Store Store, int AvailableQuantity, string? ReadyBy);

internal sealed record Store(string Id, string Name, string City, double DistanceKm);

internal sealed record AddLineInput(string IdempotencyKey, string Cart, string Variant, int Quantity);

internal sealed record AddLinePayload(Cart Cart, IReadOnlyList<string> Errors);

internal sealed record Cart(string Id, int Quantity, IReadOnlyList<Line> Lines);

internal sealed record Line(Variant Variant, int Quantity);
