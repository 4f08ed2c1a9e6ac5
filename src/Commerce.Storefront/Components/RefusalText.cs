using Commerce.Storefront.Asking;
using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Components;

/// <summary>A refusal in the visitor's words: <c>refusal.KIND</c>, with the facts that the operation selected.</summary>
public static class RefusalText
{
    public static string Of(Refusal refusal, Visit visit)
    {
        var key = $"refusal.{refusal.Kind}";
        if (!visit.T.Has(key))
            return refusal.Message;
        var facts = (refusal.Facts ?? new Dictionary<string, System.Text.Json.JsonElement>())
            .Select(fact => (fact.Key, (object?)Value(fact.Value, visit))).Append(("message", refusal.Message)).ToArray();
        return visit.T[key, facts];
    }

    private static object? Value(System.Text.Json.JsonElement fact, Visit visit) => fact.ValueKind switch
    {
        System.Text.Json.JsonValueKind.Number => fact.GetInt64(),
        System.Text.Json.JsonValueKind.String => fact.GetString(),
        System.Text.Json.JsonValueKind.Object when fact.TryGetProperty("currencyCode", out _) =>
            visit.Format.Money(System.Text.Json.JsonSerializer.Deserialize<Money>(fact, ShopJson.Options)!),
        System.Text.Json.JsonValueKind.Object when fact.TryGetProperty("name", out var name) => name.GetString(),
        _ => null,
    };
}
