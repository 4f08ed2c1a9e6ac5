namespace Commerce.Grains.Reservations;

/// <summary>The reservation was never made, or has ended: its time came or its order gave it up.</summary>
public sealed record HoldExpired() : Refusal("The time for which this was held is over. Start the checkout again.");

/// <summary>The same reservation was made before with another quantity or place.</summary>
public sealed record ReservationDiffers() : Refusal("This reservation exists with other content. Make a new one.");
