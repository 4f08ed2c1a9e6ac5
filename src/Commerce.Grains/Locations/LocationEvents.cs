namespace Commerce.Grains.Locations;

/// <summary>The location is as told here, new or changed.</summary>
public sealed record LocationPut(LocationSpec Spec) : IEvent;

public sealed record PickupPaused(string Reason, DateTimeOffset? Until) : IEvent;

public sealed record PickupResumed : IEvent;
