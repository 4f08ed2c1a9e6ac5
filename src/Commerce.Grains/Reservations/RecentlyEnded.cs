using System.Collections.Immutable;

namespace Commerce.Grains.Reservations;

/// <summary>
/// The reservations that ended last, before their time. An echo of the word that made one (it can only come until the hold's own
/// deadline) must not make it again: its order has forgotten it.
/// </summary>
internal static class RecentlyEnded
{
    private const int Remembered = 32;

    public static ImmutableArray<ReservationId> Remember(this ImmutableArray<ReservationId> ended, ReservationId id) =>
        ended.IsDefaultOrEmpty ? [id]
        : ended.Length < Remembered ? ended.Add(id)
        : [.. ended.AsSpan()[1..], id];

    public static bool Remembers(this ImmutableArray<ReservationId> ended, ReservationId id) => !ended.IsDefault && ended.AsSpan().Contains(id);
}
