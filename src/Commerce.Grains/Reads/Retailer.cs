namespace Commerce.Grains.Reads;

/// <summary>What the shop calls itself, and where the public reaches it.</summary>
/// <param name="IsDemo">Whether this is the demo, whose passwords and test cards are no secret.</param>
public sealed record Retailer(string Name, Uri Address, bool IsDemo)
{
    /// <summary>How long a checkout holds goods, slots and prices.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromMinutes(10);
}
