using Commerce.Grains;
using Commerce.Grains.Locations;
using Commerce.Silo.Import.Csv;

namespace Commerce.Silo.Import.Stores;

/// <summary>Stores and warehouses: one row says all there is to say of a location.</summary>
internal sealed class StoresImport(ImportRun run) : IFileImport
{
    private readonly Seen codes = new();

    public Layout Layout => StoreColumns.Layout;

    public async ValueTask Take(Row row, Sends sends, CancellationToken cancellation)
    {
        var spec = StoreRow.Read(row);
        if (!row.IsBad && !codes.First(spec.Code))
            row.Wrong(StoreColumns.Code, "stands in this file before. The first row counts.");
        if (row.IsBad)
        {
            run.Reject(row);
            return;
        }
        var grain = LocationGrain.Of(LocationGrain.IdOf(spec.Code));
        await sends.Add(grain, () => Put(row, grain, spec, cancellation), cancellation);
    }

    private async Task Put(Row row, GrainId grain, LocationSpec spec, CancellationToken cancellation)
    {
        var before = await run.Grains.Read<LocationState>(grain, cancellation: cancellation);
        var reply = await run.Ask(grain, new PutLocation(spec), cancellation);
        switch (reply.Answer)
        {
            case InvalidLocation invalid:
                run.Reject(row.Line, StoreColumns.Of(invalid.Field), invalid.Why);
                break;
            case Refusal refusal:
                run.Reject(row.Line, null, refusal.Message);
                break;
            default:
                run.Done(reply.Version > before.Version);
                break;
        }
    }
}
