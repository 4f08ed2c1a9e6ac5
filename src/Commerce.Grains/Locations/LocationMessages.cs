namespace Commerce.Grains.Locations;

/// <summary>Says all there is to say of a location (an import, or the back office). Saying the same again changes nothing.</summary>
public sealed record PutLocation(LocationSpec Spec) : ICommand;

/// <summary>No new pickup orders here, until the given instant or until someone resumes.</summary>
public sealed record PausePickup(string Reason, DateTimeOffset? Until = null) : ICommand;

public sealed record ResumePickup : ICommand;

public sealed record InvalidLocation(string Field, string Why) : Refusal($"{Field}: {Why}");

public sealed record PauseIsOver() : Refusal("The pause would already be over. Give a later time, or none.");
