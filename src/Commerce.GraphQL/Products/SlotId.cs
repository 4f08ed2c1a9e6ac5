using System.Globalization;
using Commerce.GraphQL.Common;
using Commerce.Grains;
using Commerce.Grains.Reads;
using NodaTime;
using NodaTime.Text;

namespace Commerce.GraphQL.Products;

/// <summary>Names one slot: its store, the store's own date, and when it starts.</summary>
internal readonly record struct SlotId(LocationId Location, LocalDate Day, DateTimeOffset Start)
{
    private const string Type = "PickupSlot";

    public static string Of(OfferedSlot slot) => new SlotId(slot.Location, slot.Day, slot.Start).ToString();

    /// <exception cref="Server.GraphQLException">It is no id of a slot.</exception>
    public static SlotId Parse(string text)
    {
        if (!GlobalId.TryParse(text, out var id) || id.Type != Type || id.Key.Split('/') is not [var location, var day, var start]
            || !Guid.TryParseExact(location, "N", out var store)
            || !LocalDatePattern.Iso.Parse(day).TryGetValue(default, out var date)
            || !long.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > 253402300799)
            throw GlobalId.Wrong(Type);
        return new(new(store), date, DateTimeOffset.FromUnixTimeSeconds(seconds));
    }

    public override string ToString() => new GlobalId(
        Type, string.Create(CultureInfo.InvariantCulture, $"{Location.Value:N}/{LocalDatePattern.Iso.Format(Day)}/{Start.ToUnixTimeSeconds()}"))
        .ToString();
}
