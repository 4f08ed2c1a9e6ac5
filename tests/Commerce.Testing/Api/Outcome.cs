namespace Commerce.Testing.Api;

/// <summary>What a client knows after a call.</summary>
public enum Outcome
{
    Ok,

    /// <summary>The product said no, and why.</summary>
    Refused,

    /// <summary>The answer was lost, or said itself that nobody knows: it may have been done.</summary>
    Unknown,

    /// <summary>It never reached the product, or the product said that nothing was done.</summary>
    Unsent,

    /// <summary>The product broke: a bug, whatever else is true.</summary>
    Broken,
}
