namespace Commerce.Auditor;

/// <summary>A promise that the journal shows to be broken.</summary>
/// <param name="Invariant">One of <see cref="Auditor.Invariant"/>.</param>
/// <param name="Where">The stream, or the row, that shows it.</param>
/// <param name="Position">The event at which it showed; 0 when it shows at the journal's end.</param>
/// <param name="What">What is wrong, with the figures.</param>
public sealed record Violation(string Invariant, string Where, long Position, string What)
{
    public override string ToString() => Position > 0 ? $"[{Invariant}] {Where} @{Position}: {What}" : $"[{Invariant}] {Where}: {What}";
}
