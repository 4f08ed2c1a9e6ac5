using Microsoft.AspNetCore.Http;

namespace Commerce.Storefront.Operations.Imports;

/// <summary>Where files go in. The host has it, for the API takes no files; who may send one it knows as well.</summary>
public interface IImportDoor
{
    /// <summary>Files of these kinds are taken, in this order.</summary>
    static readonly IReadOnlyList<string> Kinds = ["catalogue", "translations", "stores", "stock"];

    /// <summary>The largest file, in bytes.</summary>
    long Largest { get; }

    /// <param name="location">The code of the store whose stock a catalogue counts, if it does.</param>
    ValueTask<FileTaken> Take(HttpContext http, string kind, Stream file, string name, string? location, CancellationToken cancellation);
}

/// <param name="Import">The import's global id; null when the file was not taken.</param>
/// <param name="Problem">Why not: too-large, not-text, busy or cut-off.</param>
public sealed record FileTaken(string? Import, string? Problem = null);
