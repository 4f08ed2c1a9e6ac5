using System.Globalization;
using Commerce.Grains;

namespace Commerce.Silo.Markets;

/// <summary>Rates of value-added or sales tax by country, from the product's own table.</summary>
internal static class TaxTable
{
    public static IEnumerable<CountryTax> Read()
    {
        var assembly = typeof(TaxTable).Assembly;
        using var reader = new StreamReader(assembly.GetManifestResourceStream("Markets/tax-rates.csv")!);
        reader.ReadLine();
        while (reader.ReadLine() is { Length: > 0 } line)
            if (line.Split(',') is [var country, var currency, var mode, var standard, var reduced, var languages])
                yield return new(
                    country, currency, Enum.Parse<TaxMode>(mode), decimal.Parse(standard, CultureInfo.InvariantCulture),
                    decimal.Parse(reduced, CultureInfo.InvariantCulture), languages);
    }
}

/// <param name="Reduced">For goods of the class "reduced", such as books.</param>
internal sealed record CountryTax(string Country, string Currency, TaxMode Mode, decimal Standard, decimal Reduced, string Languages);
