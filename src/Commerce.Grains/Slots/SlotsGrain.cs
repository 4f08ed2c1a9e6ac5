using NodaTime;
using NodaTime.Text;

namespace Commerce.Grains.Slots;

/// <summary>The pickup slots of one location on one day (the location's local date).</summary>
public sealed partial class SlotsGrain
{
    public static GrainId Of(LocationId location, LocalDate date) => new("slots", $"{location}/{LocalDatePattern.Iso.Format(date)}");
}
