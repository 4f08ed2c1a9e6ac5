using System.Globalization;

namespace Commerce.Bench;

/// <param name="Values">What takes the place of each token.</param>
/// <param name="Days">By how many days it is earlier than the template (below zero).</param>
internal readonly record struct FreshOrder(string[] Values, int Days);

/// <summary>Makes up what differs from order to order: ids, the number, what was bought where, and the day.</summary>
internal sealed class FreshOrders
{
    private const int HistoryInDays = 3_000;
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private readonly Template template;
    private readonly string[] stock;
    private readonly string[] nextDays;

    public FreshOrders(Template template)
    {
        this.template = template;
        // What is said of the day after (a late slot) moves along.
        nextDays = [Iso(template.Day), Iso(template.Day.AddDays(1)), Iso(template.Day.AddDays(7)), Iso(template.Day.AddDays(8))];
        stock = [.. template.Heads.Keys.Where(stream => stream.StartsWith("stock/", StringComparison.Ordinal))];
        string[] all = [template.Variant, template.Location, template.Number, .. nextDays, .. template.Varying];
        Tokens = all.Index().ToDictionary(each => each.Item, each => each.Index);
    }

    public IReadOnlyDictionary<string, int> Tokens { get; }

    public FreshOrder Make(int order, int of)
    {
        var days = (int)((long)order * HistoryInDays / of) - HistoryInDays;
        var item = stock[order % stock.Length].Split('/');
        var values = new string[Tokens.Count];
        (values[0], values[1], values[2]) = (item[1], item[2], NumberOf(order));
        for (var i = 0; i < nextDays.Length; i++)
            values[3 + i] = Iso(DateOnly.ParseExact(nextDays[i], "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(days));
        var ids = new Dictionary<Guid, Guid>();
        for (var i = 0; i < template.Varying.Count; i++)
        {
            var (before, bare) = (Guid.Parse(template.Varying[i]), template.Varying[i].Length == 32);
            if (!ids.TryGetValue(before, out var id))
                ids[before] = id = before.Version == 7 ? Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddDays(20_000 + days)) : Guid.NewGuid();
            values[3 + nextDays.Length + i] = id.ToString(bare ? "N" : "D");
        }
        return new(values, days);
    }

    // As long as the real one, and never one that a shopper gets while it is measured: those have a dash elsewhere or none.
    private string NumberOf(int order)
    {
        var text = new char[Math.Max(template.Number.Length, 6)];
        for (var i = text.Length - 1; i >= 0; i--, order >>= 5)
            text[i] = Signs[order & 31];
        text[0] = '!';
        return new(text);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
