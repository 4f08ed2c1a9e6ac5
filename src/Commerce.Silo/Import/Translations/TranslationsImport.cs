using System.Text.RegularExpressions;
using Commerce.Grains;
using Commerce.Grains.Products;
using Commerce.Silo.Import.Csv;
using static Commerce.Silo.Import.Translations.TranslationColumns;

namespace Commerce.Silo.Import.Translations;

/// <summary>Products in other languages: one row for each product and language.</summary>
internal sealed partial class TranslationsImport(ImportRun run) : IFileImport
{
    private readonly Seen texts = new();

    public Layout Layout => TranslationColumns.Layout;

    public async ValueTask Take(Row row, Sends sends, CancellationToken cancellation)
    {
        var cells = TranslationCells.Read(row);
        if (!row.IsBad && !LanguageTag().IsMatch(cells.Locale))
            row.Wrong(Locale, $"is '{Row.Brief(cells.Locale)}' and not a language such as de or pt-BR.");
        if (!row.IsBad && !texts.First($"{cells.Handle}\u001f{cells.Locale}"))
            row.Wrong(Locale, "stands in this file before for this product. The first row counts.");
        if (row.IsBad)
        {
            run.Reject(row);
            return;
        }
        var grain = ProductGrain.Of(ProductGrain.IdOf(cells.Handle));
        await sends.Add(grain, () => Put(row, grain, cells, cancellation), cancellation);
    }

    private async Task Put(Row row, GrainId grain, TranslationCells cells, CancellationToken cancellation)
    {
        var before = await run.Grains.ReadUntil<ProductState>(grain, product => product.Exists, cancellation);
        if (!before.State.Exists)
            row.Wrong(Handle, $"There is no product {Row.Brief(cells.Handle)}. Import the catalogue first.");
        var text = row.IsBad ? null : Translated.Of(cells, before.State, row, run);
        if (row.IsBad)
        {
            run.Reject(row);
            return;
        }
        var reply = await run.Ask(grain, new PutTranslation(text!), cancellation);
        if (reply.Answer is Refusal refusal)
            run.Reject(row.Line, null, refusal.Message);
        else
            run.Done(reply.Version > before.Version);
    }

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex LanguageTag();
}
