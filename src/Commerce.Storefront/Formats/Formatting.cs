using System.Collections.Concurrent;
using System.Globalization;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Texts;
using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Formats;

/// <summary>Money, numbers and times as the language writes them. Times are the store's: the zone comes with each.</summary>
public sealed class Formatting(string language, TimeProvider time)
{
    private static readonly ConcurrentDictionary<string, string> Symbols = new();
    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(Cultures.GetValueOrDefault(language, "en-GB"));

    // British English, for shops that count in euros: day before month, and 24 hours.
    private static readonly Dictionary<string, string> Cultures = new() { ["en"] = "en-GB", ["de"] = "de-DE", ["ru"] = "ru-RU" };

    public CultureInfo Culture => culture;

    public string Money(Money money) => Money(money.Amount, money.CurrencyCode);

    public string Money(decimal amount, string currency)
    {
        var format = (NumberFormatInfo)culture.NumberFormat.Clone();
        format.CurrencySymbol = Symbols.GetOrAdd(currency, SymbolOf);
        format.CurrencyDecimalDigits = currency is "JPY" or "KRW" or "CLP" or "ISK" or "VND" ? 0 : currency is "KWD" or "BHD" or "TND" or "JOD" or "OMR" ? 3 : 2;
        return amount.ToString("C", format);
    }

    public string Number(decimal number) => number.ToString("#,0.##", culture);

    /// <summary>16:00.</summary>
    public string Clock(DateTimeOffset at, string zone) => At(at, zone).ToString("HH:mm", culture);

    /// <summary>Sat 28 Nov.</summary>
    public string Day(DateTimeOffset at, string zone) => Day(DateOnly.FromDateTime(At(at, zone).DateTime));

    /// <inheritdoc cref="Day(DateTimeOffset, string)"/>
    public string Day(DateOnly day) => day.ToString(language == "de" ? "ddd, d. MMM" : "ddd d MMM", culture);

    public string Weekday(DateOnly day) => day.ToString("dddd", culture);

    /// <summary>28 November 2026, for receipts and lists.</summary>
    public string LongDay(DateTimeOffset at, string zone) => At(at, zone).ToString(language == "de" ? "d. MMMM yyyy" : "d MMMM yyyy", culture);

    /// <summary>Today, 16:00; tomorrow, 10:30; Sat 28 Nov, 18:00.</summary>
    public string When(DateTimeOffset at, string zone)
    {
        var words = TextBook.In(language);
        var day = DateOnly.FromDateTime(At(at, zone).DateTime);
        var today = Today(zone);
        var clock = Clock(at, zone);
        return day == today ? words["site.today-at", ("time", clock)]
            : day == today.AddDays(1) ? words["site.tomorrow-at", ("time", clock)]
            : words["site.day-at", ("day", Day(day)), ("time", clock)];
    }

    public bool IsToday(DateTimeOffset at, string zone) => DateOnly.FromDateTime(At(at, zone).DateTime) == Today(zone);

    public DateOnly Today(string zone) => DateOnly.FromDateTime(At(time.GetUtcNow(), zone).DateTime);

    public string Kilometres(double km) => TextBook.In(language)["site.km", ("distance", km < 10 ? km.ToString("0.0", culture) : km.ToString("#,0", culture))];

    public static DateTimeOffset At(DateTimeOffset at, string zone) => TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(zone));

    /// <summary>When a day begins; where summer time leaves midnight out, the moment at which the clock goes on.</summary>
    public static DateTimeOffset Midnight(DateOnly day, string zone)
    {
        var (clock, rules) = (day.ToDateTime(TimeOnly.MinValue), TimeZoneInfo.FindSystemTimeZoneById(zone));
        return new(clock, rules.GetUtcOffset(rules.IsInvalidTime(clock) ? clock.AddHours(1) : clock));
    }

    private static string SymbolOf(string currency) => CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(one => new RegionInfo(one.Name)).FirstOrDefault(region => region.ISOCurrencySymbol == currency)?.CurrencySymbol ?? currency;
}
