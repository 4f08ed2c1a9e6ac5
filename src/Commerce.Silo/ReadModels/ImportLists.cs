using Commerce.Grains.Imports;
using Commerce.Grains.Reads;
using Commerce.Silo.Storage;

namespace Commerce.Silo.ReadModels;

internal sealed class ImportLists(Database database) : IImportReads
{
    public ValueTask<IdPage<ImportId>> Latest(string? by, int first, string? after, CancellationToken cancellation = default)
    {
        var where = new Conditions();
        if (by is not null)
            where.And($"actor = {where.With("by", by)}");
        return NewestFirst.Page(database, "import_row", "started_at", "id", where, id => new ImportId(id), first, after, cancellation);
    }
}
