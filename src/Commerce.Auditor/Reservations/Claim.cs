namespace Commerce.Auditor.Reservations;

/// <summary>What an order asked a stock item or a slot for.</summary>
/// <param name="Variant">Null for a place in a slot.</param>
internal sealed record Claim(Guid Order, int Group, Guid? Variant, int Quantity, int Capacity);

internal enum Phase { Held, Pinned, Committed }

/// <summary>A live reservation.</summary>
internal sealed class Live(int quantity, DateTimeOffset until)
{
    public int Quantity { get; set; } = quantity;

    /// <summary>Null when it has no deadline.</summary>
    public DateTimeOffset? Until { get; set; } = until;

    public Phase Phase { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>For a place in a slot: when the slot begins.</summary>
    public DateTimeOffset Start { get; init; }

    public bool CountsAt(DateTimeOffset now) => !(Until <= now);
}
