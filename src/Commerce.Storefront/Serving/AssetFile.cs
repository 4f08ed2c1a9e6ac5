using System.IO.Compression;

namespace Commerce.Storefront.Serving;

/// <summary>One file, compressed when it is first asked for.</summary>
internal sealed class AssetFile(string path, byte[] bytes)
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".css"] = "text/css; charset=utf-8", [".js"] = "text/javascript; charset=utf-8", [".mjs"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml", [".png"] = "image/png", [".json"] = "application/json", [".wasm"] = "application/wasm",
        [".woff2"] = "font/woff2", [".mp3"] = "audio/mpeg", [".wav"] = "audio/wav", [".webmanifest"] = "application/manifest+json",
    };

    private readonly Lazy<byte[]> brotli = new(() => Compressed(bytes, stream => new BrotliStream(stream, CompressionLevel.SmallestSize)));
    private readonly Lazy<byte[]> gzip = new(() => Compressed(bytes, stream => new GZipStream(stream, CompressionLevel.SmallestSize)));

    public string Path => path;
    public byte[] Bytes => bytes;
    public string ContentType { get; } = Types.GetValueOrDefault(System.IO.Path.GetExtension(path), "application/octet-stream");

    /// <summary>PNG, fonts and sound are compressed already.</summary>
    public bool Compresses => !(path.EndsWith(".png", StringComparison.Ordinal) || path.EndsWith(".woff2", StringComparison.Ordinal) || path.EndsWith(".mp3", StringComparison.Ordinal));

    public byte[] Brotli => brotli.Value;
    public byte[] Gzip => gzip.Value;

    private static byte[] Compressed(byte[] bytes, Func<Stream, Stream> into)
    {
        using var output = new MemoryStream();
        using (var compressing = into(output))
            compressing.Write(bytes);
        return output.ToArray();
    }
}
