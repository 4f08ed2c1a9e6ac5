using System.Text;
using Commerce.Grains.Reads;
using Commerce.Silo.Storage;

namespace Commerce.Silo.ReadModels;

/// <summary>What a list is narrowed by: SQL that begins with " and", and the values of its parameters.</summary>
internal sealed class Conditions
{
    private readonly StringBuilder sql = new();
    private readonly List<(string Name, object? Value)> parameters = [];

    public IReadOnlyList<(string, object?)> Parameters => parameters;

    /// <summary>On <c>order_row o</c>.</summary>
    public static Conditions Of(OrderSpan span)
    {
        var where = new Conditions();
        where.And($"o.placed_at >= {where.With("since", Instant.Microseconds(span.Since))}");
        where.And($"o.placed_at < {where.With("until", Instant.Microseconds(span.Until))}");
        where.AtStores(span.Stores);
        return where;
    }

    /// <summary>On <c>order_row o</c>.</summary>
    public static Conditions Of(OrderSearch search)
    {
        var where = new Conditions();
        if (search.Text is { Length: > 0 } text)
            where.And($"o.id in ({where.Named(text, SearchWords.Typed(text))})");
        where.AtStores(search.Stores);
        if (search.Statuses.Count > 0)
            where.And(where.In("o.status", search.Statuses.Select(status => status.ToString())));
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

    private void AtStores(IReadOnlyList<Grains.LocationId>? stores)
    {
        if (stores is not null)
            And($"exists (select 1 from fulfilment_row f where f.order_id = o.id and {In("f.location", stores.Select(store => store.ToString()))})");
    }

    /// <summary>The orders of a number, and those that have all of the words. Few rows whichever way: the search begins with them.</summary>
    private string Named(string text, IReadOnlyList<string> words)
    {
        var byNumber = $"select id from order_row where number = {With("number", text.Trim().ToUpperInvariant())}";
        var byWord = words.Select(word =>
            $"select order_id from order_word where word >= {With($"from{parameters.Count}", word)} and word < {With($"to{parameters.Count}", word + '\uFFFF')}");
        return words.Count == 0 ? byNumber : $"{byNumber} union select order_id from ({string.Join(" intersect ", byWord)}) w";
    }
}
