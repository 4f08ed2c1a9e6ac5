using System.Text.Json.Serialization;

namespace Commerce.Grains;

/// <summary>So many units of one line.</summary>
public sealed record LineQuantity(LineId Line, int Quantity);

/// <summary>What a line costs. One place, so that basket, order, counter and capture agree to the cent.</summary>
public static class LinePrice
{
    /// <summary>What the customer pays for the units: tax is in it, or added and rounded once for the line.</summary>
    public static Money Gross(Money unitPrice, int quantity, decimal taxRate, TaxMode mode)
    {
        var net = unitPrice * quantity;
        return mode == TaxMode.Added ? net + net.Share(taxRate) : net;
    }

    public static Money Tax(Money unitPrice, int quantity, decimal taxRate, TaxMode mode)
    {
        var net = unitPrice * quantity;
        return mode == TaxMode.Added ? net.Share(taxRate) : net.TaxIncluded(taxRate);
    }
}

/// <summary>What the catalogue says of one variant at one moment; made by the gate, never by a client.</summary>
/// <param name="Options">The chosen option values as people read them ("M / red").</param>
/// <param name="PriceVersion">Which version of the price this is; it grows by one with each change.</param>
/// <param name="TaxRate">0.19 = 19 %.</param>
/// <param name="Withdrawn">True when it is not sold any more.</param>
public sealed record Quote(
    VariantId Variant, ProductId Product, string Title, string? Options, string? Sku, Money UnitPrice, int PriceVersion, decimal TaxRate,
    string? Image = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Withdrawn = false);
