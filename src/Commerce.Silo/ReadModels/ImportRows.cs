using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Silo.Storage;

namespace Commerce.Silo.ReadModels;

/// <summary>The row that an import is listed by. It never changes: how far the import is, its grain says.</summary>
internal static class ImportRows
{
    private const string Put = "insert into import_row (id, actor, started_at) values ($1, $2, $3) on conflict (id) do nothing";

    public static Row Of(View<ImportState> import) =>
        new(Put, [import.Id.Key, import.State.By, Instant.Microseconds(import.State.Started ?? import.At)]);
}
