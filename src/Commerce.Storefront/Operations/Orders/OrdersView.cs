using Commerce.Storefront.Formats;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Commerce.Storefront.Operations.Orders;

/// <summary>Which orders are looked at. It lives in the address, so that a view can be kept, sent and gone back to.</summary>
public sealed record OrdersView
{
    public static readonly IReadOnlyList<string>
        AllStatuses = ["PLACED", "CONFIRMED", "ON_HOLD", "COMPLETED", "CANCELLED", "EXPIRED"],
        AllChannels = ["WEB", "APP", "POS", "MARKETPLACE", "CALL_CENTRE", "AGENT"];

    public string? Text { get; init; }
    public string? Store { get; init; }
    public IReadOnlyList<string> Statuses { get; init; } = [];
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>First and last day, in the zone of the stores.</summary>
    public DateOnly? From { get; init; }

    /// <inheritdoc cref="From"/>
    public DateOnly? To { get; init; }

    public string? After { get; init; }

    public bool IsNarrowed => this with { After = null } is not { Text: null, Store: null, Statuses.Count: 0, Channels.Count: 0, From: null, To: null };

    public static OrdersView Of(HttpRequest request) => new()
    {
        Text = Given(request.Query["q"]),
        Store = Given(request.Query["store"]),
        Statuses = Enums.Known(request.Query["status"], AllStatuses),
        Channels = Enums.Known(request.Query["channel"], AllChannels),
        From = Day(request.Query["from"]),
        To = Day(request.Query["to"]),
        After = Given(request.Query["after"]),
    };

    public object Variables(string zone, int first, string? at) => new
    {
        text = Text, store = Store,
        statuses = Statuses.Count == 0 ? null : Statuses,
        channels = Channels.Count == 0 ? null : Channels,
        from = From is { } from ? Formatting.Midnight(from, zone) : (DateTimeOffset?)null,
        before = To is { } to ? Formatting.Midnight(to.AddDays(1), zone) : (DateTimeOffset?)null,
        first, after = After, at,
    };

    public string Address(string path)
    {
        var query = new QueryBuilder();
        void Add(string name, string? value)
        {
            if (value is { Length: > 0 })
                query.Add(name, value);
        }
        Add("q", Text);
        Add("store", Store);
        foreach (var status in Statuses)
            Add("status", status);
        foreach (var channel in Channels)
            Add("channel", channel);
        Add("from", From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Add("to", To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Add("after", After);
        return path + query.ToQueryString();
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static DateOnly? Day(string? value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) && day.Year is > 2000 and < 3000 ? day : null;
}
