using Commerce.Grains.Imports;

namespace Commerce.Silo.Tests.Import;

/// <summary>Another process brought in a moment ago what this file builds on, and this one has not heard of it yet.</summary>
public class WrittenElsewhere
{
    [Theory]
    [InlineData(ImportKind.Stock, "Location,SKU,On hand\nBER,PUMP,3\n")]
    [InlineData(ImportKind.Translations, "Handle,Locale,Title\npump,de,Pumpe\n")]
    [InlineData(ImportKind.Catalogue, "Handle,Title,Variant SKU,Variant Price\npump,Pump,PUMP,19.90\n")]
    public async Task What_was_written_a_moment_ago_is_found(ImportKind kind, string csv)
    {
        var shop = await new Shop().WithStore();
        await shop.Import(ImportKind.Catalogue, "Handle,Title,Variant SKU,Variant Price\npump,Pump,PUMP,19.90\n");
        shop.Grains.HearsLate = true;

        var import = await shop.Import(kind, csv);

        Assert.Empty(import.Rejected);
        Assert.Equal(1, import.Counts.Changed + import.Counts.Unchanged);
        Assert.Equal(kind == ImportKind.Catalogue, import.Counts.Unchanged == 1);
    }
}
