using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Silo.Storage;

namespace Commerce.Silo.ReadModels;

/// <summary>The row that an import is listed by. It never changes: how far the import is, its grain says.</summary>
internal static class ImportRows
{
    private static readonly Target Put = new("import_row", "id text, actor text, started_at bigint", "on conflict (id) do nothing");

    public static Row Of(View<ImportState> import) =>
        new(Put, [import.Id.Key, import.State.By, Instant.Microseconds(import.State.Started ?? import.At)]);
}
