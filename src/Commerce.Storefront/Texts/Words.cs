namespace Commerce.Storefront.Texts;

/// <summary>The texts of one language. A fact fills the place of its name, and <c>count</c> chooses the plural form.</summary>
public sealed class Words(string language, IReadOnlyDictionary<string, Wording> wordings, Words? otherwise)
{
    public string Language => language;

    /// <summary>A text that is missing in a language comes in English; tests see that none is.</summary>
    public string this[string key, params ReadOnlySpan<(string Name, object? Value)> facts] =>
        wordings.TryGetValue(key, out var wording) ? wording.Say(language, facts)
            : otherwise is not null ? otherwise[key, facts]
            : key;

    public bool Has(string key) => wordings.ContainsKey(key) || otherwise?.Has(key) == true;

    /// <summary>A state of the API in words: <c>Status("order", "CONFIRMED")</c>.</summary>
    /// <param name="kind">order, payment, goods, fulfilment, method, channel, tracking, transaction, result or cancel.</param>
    public string Status(string kind, string value) => this[$"status.{kind}.{value}"];

    /// <summary>The text of an enum's value, named as the API names it: <c>Of("status.order", OrderStatus.OnHold)</c>.</summary>
    public string Of<TEnum>(string area, TEnum value) where TEnum : struct, Enum =>
        this[$"{area}.{System.Text.Json.JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString())}"];
}
