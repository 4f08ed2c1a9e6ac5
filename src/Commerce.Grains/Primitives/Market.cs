using System.Collections.Immutable;

namespace Commerce.Grains;

/// <summary>Where a cart or order trades: its country, currency, how prices carry tax, and the languages it is served in.</summary>
public sealed record Market(string Country, Currency Currency, TaxMode TaxMode, ImmutableArray<string> Languages)
{
    public bool Equals(Market? other) =>
        other is not null && Country == other.Country && Currency == other.Currency && TaxMode == other.TaxMode
        && Languages.AsSpan().SequenceEqual(other.Languages.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Country, Currency, TaxMode, Languages.Length);
}

/// <summary>Whether shown prices contain the tax (Europe) or it is added at checkout (United States).</summary>
public enum TaxMode { Included, Added }

public enum Channel { Web, App, Pos, Marketplace, CallCentre, Agent }
