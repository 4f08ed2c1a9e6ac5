namespace Commerce.Silo.Search.Storing;

/// <summary>The catalogue at one moment: what there is, how much of it counts, and which of that is alive.</summary>
internal sealed record Snapshot(Contents Contents, int Count, Bits Living, int LivingCount)
{
    public static Snapshot Empty { get; } = new(new Contents(), 0, new Bits(0), 0);

    public ReadOnlySpan<Row> Rows => Contents.Rows.Items[..Count];
}
