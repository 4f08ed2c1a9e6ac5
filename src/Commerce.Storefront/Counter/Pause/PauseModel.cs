using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Counter.Pause;

/// <param name="Reason">What was typed, when it was refused.</param>
public sealed record PauseModel(PauseStore Store, IReadOnlyList<Refusal> Errors, string? Reason = null);

public sealed record PauseStore(string Name, string TimeZone, PickupPause? PickupPaused);

public sealed record PickupPause(string Reason, DateTimeOffset? Until);
