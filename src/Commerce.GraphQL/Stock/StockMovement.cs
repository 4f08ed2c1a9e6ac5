using Commerce.Grains.Reads;
using Commerce.Grains.Stock;

namespace Commerce.GraphQL.Stock;

/// <summary>One change of a stock item, in the words of the counter.</summary>
/// <param name="Quantity">By how many units on hand changed: none when units are only set aside or let go.</param>
internal sealed record StockMovement(
    DateTimeOffset At, string Kind, int Quantity, string? Reason, string? Reference, string Actor)
{
    /// <returns>Null for what changes no number that anybody sees.</returns>
    public static StockMovement? Of(HistoryEntry entry) => entry.Event switch
    {
        StockReceived e => new(entry.At, "Received", e.Quantity, null, e.Reference, entry.Actor),
        StockAdjusted e => new(entry.At, "Adjusted", e.Delta, e.Reason.ToString(), e.Reference, entry.Actor),
        StockTaken e => new(entry.At, e.Movement.ToString(), -e.Quantity, null, null, entry.Actor),
        SafetyStockSet => Aside(entry, "SafetyStockSet"),

        StockHeld => Aside(entry, "Reserved"),
        StockAllocated => Aside(entry, "Allocated"),
        StockReleased or AllocationReduced => Aside(entry, "Released"),
        StockHoldsExpired => Aside(entry, "Expired"),
        _ => null,
    };

    private static StockMovement Aside(HistoryEntry entry, string kind) => new(entry.At, kind, 0, null, null, entry.Actor);
}
