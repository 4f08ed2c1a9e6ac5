using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Commerce.Storefront.Serving;

/// <summary>
/// Styles, scripts and pictures of the pages. Their addresses hold a hash of them all, so that a browser keeps them for ever and a new
/// version of the program is never mixed with an old one's; scripts find each other by relative paths.
/// </summary>
public static class Asset
{
    private const string Folder = "Assets/";

    internal static readonly FrozenDictionary<string, AssetFile> All = EmbeddedFiles.Under(Folder)
        .ToFrozenDictionary(path => path[Folder.Length..], path => new AssetFile(path[Folder.Length..], EmbeddedFiles.Read(path)));

    private static readonly string Version = VersionOf();

    /// <param name="path">Such as <c>css/shop.css</c>.</param>
    public static string Url(string path) => All.ContainsKey(path)
        ? $"/assets/{Version}/{path}"
        : throw new FileNotFoundException($"Assets/{path} is not built in.");

    internal static bool IsCurrent(string version) => version == Version;

    private static string VersionOf()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var asset in All.Values.OrderBy(asset => asset.Path, StringComparer.Ordinal))
            hash.AppendData(asset.Bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset()[..6]);
    }
}
