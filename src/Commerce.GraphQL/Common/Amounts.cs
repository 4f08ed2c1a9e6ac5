using Commerce.Grains;

namespace Commerce.GraphQL.Common;

/// <summary>Amounts as clients write them.</summary>
internal static class Amounts
{
    public const decimal Most = 100_000_000m;

    public static InvalidInput? Wrong(decimal? amount, Currency currency, string field)
    {
        if (amount is not { } given)
            return null;
        if (given is < 0 or > Most)
            return InvalidInput.At($"An amount is from 0 to {Most}.", field);
        return Money.FromDecimal(given, currency).ToDecimal() == given
            ? null
            : InvalidInput.At($"{currency} has {currency.Digits} decimals.", field);
    }
}
