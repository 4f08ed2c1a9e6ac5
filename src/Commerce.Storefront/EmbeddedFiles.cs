using System.Reflection;
using System.Text;

namespace Commerce.Storefront;

/// <summary>The files that are built into the program: operations, texts and assets, named by their path in the project.</summary>
internal static class EmbeddedFiles
{
    private static readonly Assembly Here = typeof(EmbeddedFiles).Assembly;

    public static IEnumerable<string> Under(string folder) =>
        Here.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public static byte[] Read(string path)
    {
        using var stream = Here.GetManifestResourceStream(path) ?? throw new FileNotFoundException($"{path} is not built in.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static string Text(string path) => Encoding.UTF8.GetString(Read(path));
}
