using Commerce.Grains;

namespace Commerce.GraphQL.Carts;

/// <summary>What a cart or an order costs, by the rules of <see cref="LinePrice"/>: each line is rounded by itself.</summary>
internal sealed record Totals(Money Subtotal, Money Shipping, Money Tax, Money Total, IReadOnlyList<TaxLine> Taxes)
{
    public static Totals Of(IEnumerable<PricedUnits> lines, Market market, Money shipping)
    {
        var all = lines.ToArray();
        var goods = all.Select(line => LinePrice.Gross(line.UnitPrice, line.Quantity, line.TaxRate, market.TaxMode)).Sum(market.Currency);
        TaxLine[] taxes = [.. all.GroupBy(line => line.TaxRate).OrderByDescending(rate => rate.Key).Select(rate => new TaxLine(
            rate.Key,
            rate.Select(line => LinePrice.Tax(line.UnitPrice, line.Quantity, line.TaxRate, market.TaxMode)).Sum(market.Currency)))];
        return new(
            all.Select(line => line.UnitPrice * line.Quantity).Sum(market.Currency), shipping,
            taxes.Select(tax => tax.Amount).Sum(market.Currency), goods + shipping, taxes);
    }
}

/// <param name="TaxRate">0.19 = 19 %.</param>
internal readonly record struct PricedUnits(Money UnitPrice, int Quantity, decimal TaxRate);

internal sealed record TaxLine(decimal Rate, Money Amount);
