using System.Text.Json;

namespace Commerce.Auditor.Reading;

/// <summary>The words in which events are written.</summary>
internal static class EventJson
{
    public static Guid Id(this JsonElement e, string name) => e.GetProperty(name).GetGuid();

    public static Guid? MaybeId(this JsonElement e, string name) => e.TryGetProperty(name, out var value) ? value.GetGuid() : null;

    public static int Number(this JsonElement e, string name) => e.GetProperty(name).GetInt32();

    /// <summary>A count that is left out where it is nothing.</summary>
    public static int Count(this JsonElement e, string name) => e.TryGetProperty(name, out var value) ? value.GetInt32() : 0;

    public static string Text(this JsonElement e, string name) => e.GetProperty(name).GetString()!;

    public static string? MaybeText(this JsonElement e, string name) => e.TryGetProperty(name, out var value) ? value.GetString() : null;

    public static bool Flag(this JsonElement e, string name) => e.TryGetProperty(name, out var value) && value.GetBoolean();

    public static DateTimeOffset Instant(this JsonElement e, string name) => e.GetProperty(name).GetDateTimeOffset();

    /// <summary>An amount of money, in minor units.</summary>
    public static long Minor(this JsonElement e, string name) => e.GetProperty(name).GetProperty("minor").GetInt64();

    public static JsonElement? Maybe(this JsonElement e, string name) =>
        e.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static IEnumerable<JsonElement> Items(this JsonElement e, string name) =>
        e.Maybe(name) is { } value ? value.EnumerateArray() : [];

    /// <summary>How many units of which lines.</summary>
    public static Dictionary<Guid, int> Units(this JsonElement e, string name)
    {
        var units = new Dictionary<Guid, int>();
        foreach (var each in e.Items(name))
            units[each.Id("line")] = units.GetValueOrDefault(each.Id("line")) + each.Number("quantity");
        return units;
    }
}
