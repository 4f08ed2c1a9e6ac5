using Commerce.Testing.Api;

namespace Commerce.Faults.Histories;

/// <summary>One answer, or its absence, as the client saw it.</summary>
/// <param name="Identity">What the answer was about: a retry must be about the same.</param>
internal sealed record Told(string Key, string Kind, int Attempt, Outcome Outcome, Guid? Order, string? Identity, string? Refusal, string? Trouble);
