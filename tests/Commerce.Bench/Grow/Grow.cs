namespace Commerce.Bench;

internal static class Grow
{
    public static Task<Measurement> Run(BenchOptions options, int orders) => throw new BadOption("Not yet.");
}
