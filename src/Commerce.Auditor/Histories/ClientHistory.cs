using System.Text.Json;
using Commerce.Auditor.Books;
using Commerce.Auditor.Reading;

namespace Commerce.Auditor.Histories;

/// <summary>
/// What clients were told, one JSON object in each line: <c>key</c>, <c>kind</c>, <c>outcome</c> (ok, refused, unknown) and, where
/// it was said, <c>order</c> (an id or a number). What was acknowledged must be there. The key with which a guest opens a cart is
/// itself a secret and written down nowhere: such a line has <c>cart</c>, an id, and the cart is looked for instead of the key.
/// </summary>
internal sealed class ClientHistory(Findings findings, StreamBook streams, OrderBook orders)
{
    private readonly Dictionary<string, (string? Kind, string? Order)> acknowledged = [];
    private readonly HashSet<string> missing = [];
    private readonly HashSet<string> carts = [];

    public long Lines { get; private set; }

    public long Acknowledged => acknowledged.Count;

    public void Read(TextReader history)
    {
        while (history.ReadLine() is { } line)
            if (!string.IsNullOrWhiteSpace(line))
                Read(line);
    }

    /// <summary>The journal knows the outcome of this key.</summary>
    public void Found(CommandRow row) => missing.Remove(row.Key);

    public void Finish()
    {
        foreach (var key in missing)
            findings.Add(Invariant.NothingLost, $"history {key}", $"{acknowledged[key].Kind} was acknowledged, and the journal does not know it");
        foreach (var cart in carts.Where(cart => streams.Head($"cart/{cart}") == 0))
            findings.Add(Invariant.NothingLost, $"history cart {cart}", "createCart was acknowledged for a cart that does not exist");
        foreach (var (key, (kind, order)) in acknowledged)
            if (order is not null && StreamOf(order) is var stream && streams.Head(stream) == 0)
                findings.Add(Invariant.NothingLost, $"history {key}", $"{kind} was acknowledged for the order {order}, which does not exist");
    }

    private void Read(string line)
    {
        Lines++;
        try
        {
            using var document = JsonDocument.Parse(line);
            var told = document.RootElement;
            if ((told.MaybeText("outcome") ?? told.MaybeText("result")) != "ok")
                return;
            var (key, order) = (told.Text("key"), told.MaybeText("order"));
            if (acknowledged.TryGetValue(key, out var before) && before.Order is not null && order is not null && before.Order != order)
                findings.Add(Invariant.NothingLost, $"history {key}", $"the same key was told {before.Order} and {order}");
            acknowledged[key] = (told.MaybeText("kind"), order ?? before.Order);
            if (told.MaybeText("cart") is { } cart)
                carts.Add(cart);
            else
                missing.Add(key);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // A client that was killed leaves half a line; what it was told then is not known.
        }
    }

    private string StreamOf(string order) => Guid.TryParse(order, out var id) ? $"order/{id}" : orders.StreamOf(order) ?? "";
}
