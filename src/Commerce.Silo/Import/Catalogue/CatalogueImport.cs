using Commerce.Grains;
using Commerce.Grains.Products;
using Commerce.Silo.Import.Csv;

namespace Commerce.Silo.Import.Catalogue;

/// <summary>
/// Products: rows of one handle are gathered while they stand together and sent as one. Rows of a handle that comes again
/// further down add to what is there.
/// </summary>
internal sealed class CatalogueImport(ImportRun run) : IFileImport
{
    private readonly Dictionary<ProductId, bool?> wanted = [];
    private readonly Seen variants = new();
    private readonly Seen skus = new();
    private ProductRows? open;
    private LocationId? location;
    private bool quantityIgnored;

    public Layout Layout => CatalogueColumns.Layout;

    public async ValueTask Begin(CancellationToken cancellation)
    {
        if (run.Options.Location is not { } code)
            return;
        location = await new LocationCodes(run.Grains).Find(code, cancellation)
            ?? throw new UnreadableFile($"There is no location {Row.Brief(code)} to count stock at. Import the stores first.");
    }

    public async ValueTask Take(Row row, Sends sends, CancellationToken cancellation)
    {
        var handle = HandleOf(row);
        if (handle is not null && handle != open?.Handle)
        {
            await End(sends, cancellation);
            open = Open(row, handle);
        }
        var read = CatalogueRow.Read(row);
        if (!row.IsBad)
            OnlyOnce(row, read);
        if (row.IsBad)
            run.Reject(row);
        else if (open!.Rows.Count == ProductRows.Most)
            run.Reject(row.Line, null, $"is the row {ProductRows.Most + 1:N0} of its product. No product has so many variants.");
        else
            open.Rows.Add(read);
    }

    public async ValueTask End(Sends sends, CancellationToken cancellation)
    {
        if (open is not { Rows.Count: > 0 } rows)
            return;
        open = null;
        var put = new ProductPut(run, rows, location);
        await sends.Add(put.Grain, () => put.Send(cancellation), cancellation);
    }

    private ProductRows Open(Row row, string handle)
    {
        var product = ProductGrain.IdOf(handle);
        var isLater = wanted.TryGetValue(product, out var before);
        var head = ProductHead.Read(row);
        if (row.IsBad)
            head = null;
        if (!isLater)
            wanted[product] = head?.Published;
        return new(handle, row.Line, head, isLater, before);
    }

    private void OnlyOnce(Row row, CatalogueRow read)
    {
        if (read.Variant is not { } variant)
            return;
        if (variant.Quantity is not null && location is null && !quantityIgnored)
        {
            quantityIgnored = true;
            run.Warn(row.Line, CatalogueColumns.Quantity, "is ignored in this file, since no location was named to count it at.");
        }
        if (!variants.First(string.Join('\u001f', [open!.Handle, .. variant.Options])))
            row.Wrong(CatalogueColumns.OptionValues[0], "has the same option values as a row before. The first one counts.");
        else if (variant.Sku is { } sku && !skus.First(sku))
            row.Wrong(CatalogueColumns.Sku, $"{Row.Brief(sku)} stands in this file before. A SKU names one variant.");
    }

    private static string? HandleOf(Row row)
    {
        var handle = row.Required(CatalogueColumns.Handle);
        if (handle.Any(c => char.IsWhiteSpace(c) || c is '/' or '?' or '#' or '\\'))
            row.Wrong(CatalogueColumns.Handle, "has blanks or one of / ? # \\. It is part of an address.");
        return row.IsBad ? null : handle;
    }
}
