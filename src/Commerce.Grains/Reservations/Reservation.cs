using System.Text.Json.Serialization;

namespace Commerce.Grains.Reservations;

/// <summary>One order's claim on a number of units (of stock, or of places in a slot).</summary>
/// <param name="Until">While held: from this instant on it no longer counts. Pinned and committed ones have no deadline.</param>
/// <param name="Attempt">The latest placing attempt that pinned or unpinned it; an older attempt's late word changes nothing.</param>
/// <param name="NotFound">How many units have left the books for it because they were not on the shelf.</param>
public sealed record Reservation(
    ReservationId Id, int Quantity, ReservationPhase Phase, DateTimeOffset? Until, int Attempt = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int NotFound = 0);

public enum ReservationPhase
{
    /// <summary>Counts until its deadline.</summary>
    Held,

    /// <summary>An outside call is under way for it: only its order ends it.</summary>
    Pinned,

    /// <summary>Belongs to a confirmed order.</summary>
    Committed,
}
