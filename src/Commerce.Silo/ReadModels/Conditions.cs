using System.Text;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Reads;
using Commerce.Silo.Storage;

namespace Commerce.Silo.ReadModels;

/// <summary>What a list is narrowed by: SQL that begins with " and", and the values of its parameters.</summary>
internal sealed class Conditions
{
    private readonly StringBuilder sql = new();
    private readonly List<(string Name, object? Value)> parameters = [];

    /// <summary>Where a part stands that can be late.</summary>
    public static IEnumerable<string> NotReady { get; } =
        [.. Enum.GetValues<FulfilmentStatus>().Where(status => status <= FulfilmentStatus.Packed).Select(status => status.ToString())];

    public IReadOnlyList<(string, object?)> Parameters => parameters;

    /// <summary>On <c>order_row o</c>.</summary>
    public static Conditions Of(OrderSpan span)
    {
        var where = new Conditions();
        where.And($"o.placed_at >= {where.With("since", Instant.Microseconds(span.Since))}");
        where.And($"o.placed_at < {where.With("until", Instant.Microseconds(span.Until))}");
        where.WithPart(span.Stores, []);
        return where;
    }

    /// <summary>On <c>order_row o</c>.</summary>
    public static Conditions Of(OrderSearch search)
    {
        var where = new Conditions();
        if (search.Text is { Length: > 0 } text)
            where.And($"o.id in ({where.Named(text, search.Number, SearchWords.Typed(text))})");
        if (search.Customer is { } customer)
            where.And($"o.customer = {where.With("customer", customer.ToString())}");
        where.WithPart(search.Stores, search.Parts);
        if (search.Statuses.Count > 0)
            where.And(where.In("o.status", search.Statuses.Select(status => status.ToString())));
        if (search.Channels.Count > 0)
            where.And(where.In("o.channel", search.Channels.Select(channel => channel.ToString())));
        if (search.Troubles.Count > 0)
            where.And($"o.id in ({where.Troubled(search)})");
        if (search.From is { } from)
            where.And($"o.placed_at >= {where.With("since", Instant.Microseconds(from))}");
        if (search.To is { } to)
            where.And($"o.placed_at < {where.With("until", Instant.Microseconds(to))}");
        return where;
    }

    public void And(string condition) => sql.Append(" and ").Append(condition);

    /// <returns>The parameter as it stands in the SQL.</returns>
    public string With(string name, object? value)
    {
        parameters.Add((name, value));
        return $"@{name}";
    }

    public string In(string column, IEnumerable<string> values)
    {
        var names = values.Select(value => With($"in{parameters.Count}", value)).ToList();
        return names.Count == 0 ? "1 = 0" : $"{column} in ({string.Join(", ", names)})";
    }

    public override string ToString() => sql.ToString();

    private void WithPart(IReadOnlyList<LocationId>? stores, IReadOnlyList<FulfilmentStatus> statuses)
    {
        if (stores is null && statuses.Count == 0)
            return;
        var at = stores is null ? "" : $" and {In("f.location", stores.Select(store => store.ToString()))}";
        var standing = statuses.Count == 0 ? "" : $" and {In("f.status", statuses.Select(status => status.ToString()))}";
        And($"exists (select 1 from fulfilment_row f where f.order_id = o.id{at}{standing})");
    }

    /// <summary>Few orders have any, so the search begins with them.</summary>
    private string Troubled(OrderSearch search)
    {
        var bits = With("trouble", TroubleBits.Of(search.Troubles));
        var at = search.Stores is null ? "" : $" and {In("location", search.Stores.Select(store => store.ToString()))}";
        var late = $"select order_id from fulfilment_row where ended = 0 and promised_at < {With("now", Instant.Microseconds(search.Now))} and {In("status", NotReady)}{at}";
        return $"select id from order_row where trouble > 0 and (trouble & {bits}) <> 0"
            + $" union select order_id from fulfilment_row where trouble > 0 and (trouble & {bits}) <> 0{at}"
            + (search.Troubles.Contains(OrderTrouble.Late) ? $" union {late}" : "");
    }

    /// <summary>The orders of a number, and those that have all of the words. Few rows whichever way: the search begins with them.</summary>
    private string Named(string text, string? number, IReadOnlyList<string> words)
    {
        var typed = text.Trim().ToUpperInvariant();
        var byNumber = $"select id from order_row where {In("number", [typed, number ?? typed])}";
        var byWord = words.Select(word =>
            $"select order_id from order_word where word >= {With($"from{parameters.Count}", word)} and word < {With($"to{parameters.Count}", word + '\uFFFF')}");
        return words.Count == 0 ? byNumber : $"{byNumber} union select order_id from ({string.Join(" intersect ", byWord)}) w";
    }
}
