using System.Globalization;
using Commerce.Grains;
using NodaTime;

namespace Commerce.Silo.Messages;

/// <summary>Facts as people of one language read them. Instants are told in the zone of the store that the message is about.</summary>
internal sealed class FactFormat(string language, IReadOnlyDictionary<string, string> facts)
{
    private static readonly Dictionary<string, string> Symbols = new() { ["EUR"] = "€", ["USD"] = "$", ["GBP"] = "£", ["RUB"] = "₽" };
    private static readonly HashSet<string> Lists = ["lines", "missing"];
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language);

    public string Language => language;

    public bool Has(string fact) => facts.TryGetValue(fact, out var value) && value.Length > 0;

    public string Raw(string fact) => facts.GetValueOrDefault(fact, "");

    public string Text(Piece.Fact fact) => (fact.Format, Raw(fact.Name)) switch
    {
        (_, "") => "",
        ("money", var amount) => Money(amount),
        ("when", var instant) => When(instant),
        (_, var text) => Lists.Contains(fact.Name) ? text : OneLine(text),
    };

    // What people typed must not look like a paragraph of ours.
    private static string OneLine(string text) => string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign));

    // "1299.90 EUR", as Money prints itself.
    private string Money(string text)
    {
        if (text.Split(' ') is not [var number, { Length: 3 } code]
            || !decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount))
            return text;
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencyDecimalDigits = new Currency(code).Digits;
        format.CurrencySymbol = Symbols.GetValueOrDefault(code, code + "\u00A0");
        return amount.ToString("C", format).Trim();
    }

    private string When(string text)
    {
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at))
            return text;
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(Raw("zone")) ?? DateTimeZone.Utc;
        var local = Instant.FromDateTimeOffset(at).InZone(zone).ToDateTimeUnspecified();
        return local.ToString(Pattern, culture);
    }

    private string Pattern => language switch
    {
        "de" => "dddd, d. MMMM yyyy, HH:mm 'Uhr'",
        "ru" => "dddd, d MMMM yyyy 'г.', HH:mm",
        _ => "dddd, d MMMM yyyy, HH:mm",
    };
}
