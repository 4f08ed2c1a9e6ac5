using Commerce.Storefront.Texts;

namespace Commerce.Storefront.Operations;

/// <summary>How long something waits already.</summary>
internal static class Age
{
    /// <summary>An effect is owed for milliseconds as a rule: after a minute somebody should look.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromMinutes(1);

    public static bool IsOld(DateTimeOffset? since, DateTimeOffset now) => now - since > Old;

    public static string? Of(DateTimeOffset? since, DateTimeOffset now, Words words) => (now - since) switch
    {
        null => null,
        { TotalMinutes: < 1 } => words["ops.age-moment"],
        { TotalHours: < 1 } age => words["ops.age-minutes", ("count", (long)age.TotalMinutes)],
        { TotalDays: < 1 } age => words["ops.age-hours", ("count", (long)age.TotalHours)],
        { } age => words["ops.age-days", ("count", (long)age.TotalDays)],
    };
}
