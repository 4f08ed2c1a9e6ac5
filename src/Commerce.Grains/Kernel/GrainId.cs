namespace Commerce.Grains;

/// <summary>Names one grain, and with it its stream in the journal: <c>order/0190…</c>, <c>stock/variant/location</c>.</summary>
public readonly record struct GrainId(string Kind, string Key)
{
    public override string ToString() => $"{Kind}/{Key}";

    public static GrainId Parse(string stream)
    {
        var slash = stream.IndexOf('/');
        return slash > 0 ? new(stream[..slash], stream[(slash + 1)..]) : throw new FormatException($"'{stream}' names no grain.");
    }
}
