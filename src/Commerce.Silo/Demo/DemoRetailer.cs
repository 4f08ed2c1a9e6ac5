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

    /// <summary>Loads the demo where nothing is, or where an earlier start did not finish.</summary>
    public static async Task Seed(ProductParts parts, ILoggerFactory logs, CancellationToken cancellation)
    {
        var importer = new Importer(parts.Engine, parts.Time, logs.CreateLogger<Importer>());
        foreach (var (kind, file) in Files)
        {
            var id = DerivedId.Of<ImportId>("demo", file);
            if ((await parts.Engine.Read<ImportState>(ImportGrain.Of(id), cancellation: cancellation)).State.Status == ImportStatus.Finished)
                continue;
            await using var csv = typeof(DemoRetailer).Assembly.GetManifestResourceStream($"Demo/Data/{file}")!;
            await importer.Run(kind, csv, new(file, Actor) { Id = id, StaffDesk = new StaffDesk(parts, Password) }, cancellation);
        }
    }
}
