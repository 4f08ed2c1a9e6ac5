namespace Commerce.Silo.Host;

/// <summary>Hands the journal to the auditor, which knows nothing of this program.</summary>
internal static class Auditing
{
    public static Task<int> Run(CommandLine line, TextWriter output) => throw new BadUsage("audit is not here yet.");
}
