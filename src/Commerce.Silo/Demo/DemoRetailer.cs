using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Silo.Host;
using Commerce.Silo.Import;
using Microsoft.Extensions.Logging;

namespace Commerce.Silo.Demo;

/// <summary>
/// Velo Okarina, the retailer that a fresh installation shows. It comes in by the same import as any other shop; a start that was
/// cut off goes on where it was, since importing again changes nothing.
/// </summary>
internal static class DemoRetailer
{
    public const string Name = "Velo Okarina", Password = "okarina-demo";

    private const string Actor = "system/seed";

    private static readonly (ImportKind Kind, string File)[] Files =
    [
        (ImportKind.Catalogue, "catalogue.csv"), (ImportKind.Translations, "translations.csv"), (ImportKind.Stores, "stores.csv"),
        (ImportKind.Stock, "stock.csv"), (ImportKind.Staff, "staff.csv"),
    ];

    private const int MostTries = 10;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    /// <summary>Loads the demo where nothing is, or where an earlier start did not finish.</summary>
    public static async Task Seed(ProductParts parts, ILoggerFactory logs, CancellationToken cancellation)
    {
        var importer = new Importer(parts.Engine, parts.Time, logs.CreateLogger<Importer>());
        foreach (var (kind, file) in Files)
            await Load(parts, importer, kind, file, cancellation);
    }

    /// <summary>
    /// Silos that start at once load the same import together, and whoever is first ends it. One that was stopped in the middle
    /// has failed for good, so the next try is an import of its own.
    /// </summary>
    private static async Task Load(ProductParts parts, Importer importer, ImportKind kind, string file, CancellationToken cancellation)
    {
        for (var (tries, failed) = (0, 0); tries < MostTries;)
        {
            var id = failed == 0 ? DerivedId.Of<ImportId>("demo", file) : DerivedId.Of<ImportId>("demo", file, failed);
            var status = (await parts.Engine.Read<ImportState>(ImportGrain.Of(id), cancellation: cancellation)).State.Status;
            if (status == ImportStatus.Finished)
                return;
            if (status == ImportStatus.Failed)
            {
                failed++;
                continue;
            }
            tries++;
            if (!await Run(parts, importer, kind, file, id, cancellation))
                await Task.Delay(LookAgain, parts.Time, cancellation);
        }
        throw new InvalidOperationException($"The demo's {file} could not be loaded.");
    }

    /// <returns>False when the import was over: another silo has ended it, and it shows here in a moment.</returns>
    private static async Task<bool> Run(
        ProductParts parts, Importer importer, ImportKind kind, string file, ImportId id, CancellationToken cancellation)
    {
        try
        {
            await using var csv = typeof(DemoRetailer).Assembly.GetManifestResourceStream($"Demo/Data/{file}")!;
            await importer.Run(kind, csv, new(file, Actor) { Id = id, StaffDesk = new StaffDesk(parts, Password) }, cancellation);
            cancellation.ThrowIfCancellationRequested();
            return true;
        }
        catch (ImportEnded)
        {
            return false;
        }
    }
}
