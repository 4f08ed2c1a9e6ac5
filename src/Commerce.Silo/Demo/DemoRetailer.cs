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

    /// <summary>Loads the demo where nothing is, or where an earlier start did not finish. Only one process does so at a time.</summary>
    /// <exception cref="DemoNotLoaded">A file could not be read in.</exception>
    public static async Task Seed(ProductParts parts, ILoggerFactory logs, CancellationToken cancellation)
    {
        await using var turn = await SeedTurn.Take(parts.Storage.Postgres, cancellation);
        var importer = new Importer(parts.Engine, parts.Time, logs.CreateLogger<Importer>());
        foreach (var (kind, file) in Files)
            await Seed(parts, importer, kind, file, cancellation);
    }

    private static async Task Seed(ProductParts parts, Importer importer, ImportKind kind, string file, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            var id = DerivedId.Of<ImportId>("demo", file, attempt);
            var status = (await parts.Engine.Read<ImportState>(ImportGrain.Of(id), cancellation: cancellation)).State.Status;
            if (status == ImportStatus.Finished)
                return;
            // An import that was cut off is over for good; the next one goes on with what is missing.
            if (status != ImportStatus.None)
                continue;
            await using var csv = typeof(DemoRetailer).Assembly.GetManifestResourceStream($"Demo/Data/{file}")!;
            var import = await importer.Run(kind, csv, new(file, Actor) { Id = id, StaffDesk = new StaffDesk(parts, Password) }, cancellation);
            if (import.Status != ImportStatus.Finished || import.Counts.Rejected > 0)
                throw new DemoNotLoaded(file, import.Reason ?? import.Rejected.FirstOrDefault()?.ToString());
            return;
        }
    }
}

/// <summary>The demo retailer's own files could not be read in.</summary>
internal sealed class DemoNotLoaded(string file, string? why) : Exception($"The demo retailer could not be loaded ({file}): {why}. Start again to go on.");
