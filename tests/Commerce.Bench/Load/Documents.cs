using System.Collections.Concurrent;

namespace Commerce.Bench;

/// <summary>The documents that lie beside the scenarios.</summary>
internal static class Documents
{
    private static readonly ConcurrentDictionary<string, string> Read = [];

    public static string Of(string name) => Read.GetOrAdd(name, static name =>
    {
        using var stream = typeof(Documents).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });
}
