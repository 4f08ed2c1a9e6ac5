using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Silo.Import.Staff;

namespace Commerce.Silo.Import;

/// <param name="FileName">How the file is called, for the history.</param>
/// <param name="Actor">Who imports: <c>staff/…</c>, or <c>system/seed</c>.</param>
public sealed record ImportOptions(string FileName, string Actor)
{
    /// <summary>Under which id the import's grain tells its progress.</summary>
    public ImportId Id { get; init; } = new(Guid.CreateVersion7());

    /// <summary>Catalogue: the code of the location whose stock <c>Variant Inventory Qty</c> counts; none ignores the column.</summary>
    public string? Location { get; init; }

    /// <summary>Catalogue: what the prices are in, since the format does not say.</summary>
    public Currency Currency { get; init; } = new("EUR");

    /// <summary>Catalogue: the language of the texts, since the format does not say.</summary>
    public string Locale { get; init; } = "en";

    /// <summary>Staff: who takes a person on, since names and e-mails are sealed before a grain sees them.</summary>
    public IStaffDesk? StaffDesk { get; init; }

    /// <summary>Told now and then how far it is.</summary>
    public IProgress<ImportCounts>? Progress { get; init; }
}
