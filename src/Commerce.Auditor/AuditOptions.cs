namespace Commerce.Auditor;

/// <summary>How strictly, and as of when, the journal is judged.</summary>
public sealed record AuditOptions
{
    /// <summary>The audit's own now; deadlines are judged by it.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>What is younger than this may still be on its way: effects not yet done, deadlines not yet looked at.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the outcome of a payment may stay unknown.</summary>
    public TimeSpan PaymentPatience { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>True when nothing is under way any more: then nothing may be owed at all, however young it is.</summary>
    public bool AtRest { get; init; }

    /// <summary>So many violations of one invariant are told one by one; all are counted.</summary>
    public int MostPerInvariant { get; init; } = 50;

    /// <summary>What clients were told, one JSON object in each line; null when there is none.</summary>
    public TextReader? History { get; init; }

    internal bool IsOver(DateTimeOffset? at) => at is { } time && (AtRest ? time <= Now : time + Grace <= Now);
}
