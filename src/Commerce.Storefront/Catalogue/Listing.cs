using System.Globalization;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Commerce.Storefront.Catalogue;

/// <summary>What a list shows, as its address says it: nothing else decides, so that going back shows the same list.</summary>
public sealed record Listing
{
    private const int LongestText = 200, MostFacets = 60;
    private const string FacetPrefix = "f-";

    /// <summary>A search, or the category of this slug.</summary>
    public string? Category { get; init; }
    public string? Text { get; init; }
    public IReadOnlyList<(string Facet, string Value)> Facets { get; init; } = [];
    public decimal? Min { get; init; }
    public decimal? Max { get; init; }

    /// <summary>Only what can be collected at the shopper's store.</summary>
    public bool AtMyStore { get; init; }
    public ListOrder Order { get; init; }
    public string? After { get; init; }
    public string? Before { get; init; }

    /// <summary>A language that was asked for in the address stays asked for.</summary>
    public string? Language { get; init; }

    public string Path => Category is null ? "/s" : $"/c/{Uri.EscapeDataString(Category)}";

    public bool IsNarrowed => Facets.Count > 0 || Min is not null || Max is not null || AtMyStore;

    public static Listing Read(HttpRequest request, string? category)
    {
        var query = request.Query;
        return new()
        {
            Category = category,
            Text = query["q"].ToString().Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, LongestText)] : null,
            Facets = [.. query.Where(pair => pair.Key.StartsWith(FacetPrefix, StringComparison.Ordinal))
                .SelectMany(pair => pair.Value.OfType<string>(), (pair, value) => (pair.Key[FacetPrefix.Length..], value)).Distinct().Take(MostFacets)],
            Min = Amount(query["min"]), Max = Amount(query["max"]),
            AtMyStore = query["here"] == "1",
            Order = Enum.GetValues<ListOrder>().FirstOrDefault(order => WordFor(order) == query["sort"]),
            After = query["after"].ToString() is { Length: > 0 } after ? after : null,
            Before = query["before"].ToString() is { Length: > 0 } before ? before : null,
            Language = query["lang"].ToString() is { Length: > 0 } language ? language : null,
        };
    }

    public static string NameOf(string facet) => FacetPrefix + facet;

    public static string WordFor(ListOrder order) => order.ToString().ToLowerInvariant();

    public bool Has(string facet, string value) => Facets.Contains((facet, value));

    public Listing Without(string facet, string value) => this with { Facets = [.. Facets.Where(each => each != (facet, value))] };

    /// <summary>The same list from its beginning, without what narrows it.</summary>
    public Listing Whole() => new() { Category = Category, Text = Text, Order = Order, Language = Language };

    /// <summary>The address; changes other than of the page begin at the first page.</summary>
    public string Address(string? after = null, string? before = null)
    {
        var query = new QueryBuilder();
        void Add(string name, string? value)
        {
            if (value is not null)
                query.Add(name, value);
        }
        Add("q", Text);
        foreach (var (facet, value) in Facets)
            Add(NameOf(facet), value);
        Add("min", Said(Min));
        Add("max", Said(Max));
        Add("here", AtMyStore ? "1" : null);
        Add("sort", Order == ListOrder.Best ? null : WordFor(Order));
        Add("after", after);
        Add("before", before);
        Add("lang", Language);
        return Path + query;
    }

    /// <summary>The API's filter.</summary>
    public object Filter(Visit visit) => new
    {
        text = Text, category = Category,
        facets = Facets.GroupBy(facet => facet.Facet, (name, values) => new { name, values = values.Select(each => each.Value) }),
        price = Min is null && Max is null ? null : new { min = Said(Min), max = Said(Max) },
        availableAt = AtMyStore ? visit.Store : null,
    };

    private static string? Said(decimal? amount) => amount?.ToString(CultureInfo.InvariantCulture);

    private static decimal? Amount(string? text) =>
        decimal.TryParse(text?.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) && amount is >= 0 and < 1_000_000_000
            ? amount : null;
}

/// <summary>The orders that shoppers choose from.</summary>
public enum ListOrder { Best, Cheapest, Dearest, Newest, Name }
