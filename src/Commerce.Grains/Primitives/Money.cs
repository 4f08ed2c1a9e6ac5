using System.Globalization;
using System.Text.Json.Serialization;

namespace Commerce.Grains;

/// <summary>An amount in minor units (cents) of one currency. Arithmetic is checked; mixing currencies is a bug and throws.</summary>
public readonly record struct Money(long Minor, Currency Currency) : IComparable<Money>
{
    public static Money Zero(Currency currency) => new(0, currency);

    [JsonIgnore]
    public bool IsZero => Minor == 0;

    public static Money operator +(Money a, Money b) => new(checked(a.Minor + Same(a, b).Minor), a.Currency);

    public static Money operator -(Money a, Money b) => new(checked(a.Minor - Same(a, b).Minor), a.Currency);

    public static Money operator *(Money a, int times) => new(checked(a.Minor * times), a.Currency);

    public static bool operator >(Money a, Money b) => a.Minor > Same(a, b).Minor;

    public static bool operator <(Money a, Money b) => a.Minor < Same(a, b).Minor;

    public static bool operator >=(Money a, Money b) => a.Minor >= Same(a, b).Minor;

    public static bool operator <=(Money a, Money b) => a.Minor <= Same(a, b).Minor;

    public int CompareTo(Money other) => Minor.CompareTo(Same(this, other).Minor);

    /// <summary>The part of this amount that <paramref name="rate"/> takes, rounded half away from zero.</summary>
    public Money Share(decimal rate) => new((long)Math.Round(Minor * rate, MidpointRounding.AwayFromZero), Currency);

    /// <summary>The tax that is contained in this gross amount at <paramref name="rate"/> (0.19 = 19 %).</summary>
    public Money TaxIncluded(decimal rate) => Share(rate / (1 + rate));

    /// <summary>Reads a decimal such as "1299.90"; more decimals than the currency has are rounded half away from zero.</summary>
    public static Money FromDecimal(decimal amount, Currency currency)
    {
        var scaled = amount * Scale(currency);
        return new((long)Math.Round(scaled, MidpointRounding.AwayFromZero), currency);
    }

    public decimal ToDecimal() => Minor / Scale(Currency);

    public override string ToString() => $"{ToDecimal().ToString("F" + Currency.Digits, CultureInfo.InvariantCulture)} {Currency}";

    private static decimal Scale(Currency currency) => currency.Digits switch { 0 => 1m, 3 => 1000m, 4 => 10000m, _ => 100m };

    private static Money Same(Money a, Money b) =>
        a.Currency == b.Currency ? b : throw new InvalidOperationException($"{a.Currency} and {b.Currency} cannot be mixed.");
}

public static class MoneySum
{
    public static Money Sum(this IEnumerable<Money> amounts, Currency currency) =>
        amounts.Aggregate(Money.Zero(currency), (sum, next) => sum + next);
}
