namespace Commerce.Silo.Messages;

/// <summary>A message as it is read.</summary>
public sealed record Letter(string Subject, string Text, string Html)
{
    public override string ToString() => "Letter";
}
