using Commerce.Grains.Imports;

namespace Commerce.Grains.Reads;

/// <summary>The files that were brought in, by SQL.</summary>
public interface IImportReads
{
    /// <summary>The newest first.</summary>
    /// <param name="by">Only those that this one sent; all when null.</param>
    ValueTask<IdPage<ImportId>> Latest(string? by, int first, string? after, CancellationToken cancellation = default);
}
