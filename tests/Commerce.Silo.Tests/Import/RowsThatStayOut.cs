using Commerce.Grains.Imports;
using Commerce.Silo.Import;

namespace Commerce.Silo.Tests.Import;

/// <summary>A bad row is told with its line, its column and a reason, and the good one beside it goes in.</summary>
public class RowsThatStayOut
{
    private const string Catalogue =
        "Handle,Title,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Qty,"
        + "Variant Price,Variant Taxable,Variant Barcode,Image Src,Image Position,Status\n"
        + "good,Good,true,Size,S,,,GOOD-S,1,1,9.90,true,,,,active\n";

    private const string Stores =
        "Code,Name,Role,Country,City,Latitude,Longitude,Time zone,Hours Mon,Exceptions,Preparation minutes,Slot minutes,Slot capacity,Pickup days\n"
        + "GOOD,Good,store,DE,Berlin,52.5,13.4,Europe/Berlin,10:00-18:00,,60,30,5,7\n";

    private const string Stock = "Location,SKU,On hand,Safety stock\nBER,GOOD-S,3,1\n";

    private const string Translations = "Handle,Locale,Title,Tags,Option1 Name,Option2 Name,Option values\ngood,de,Gut,,Größe,,S=Klein\n";

    [Theory]
    [InlineData(",X,true,,,,,A,,,1.00,,,,,", "Handle")]
    [InlineData("a b,X,true,,,,,A,,,1.00,,,,,", "Handle")]
    [InlineData("a/b,X,true,,,,,A,,,1.00,,,,,", "Handle")]
    [InlineData("new,,true,,,,,A,,,1.00,,,,,", "Title")]
    [InlineData("new,X,maybe,,,,,A,,,1.00,,,,,", "Published")]
    [InlineData("new,X,true,,,,,A,,,1.00,,,,,sold", "Status")]
    [InlineData("new,X,true,,,,,A,,,cheap,,,,,", "Variant Price")]
    [InlineData("new,X,true,,,,,A,,,\"1,00\",,,,,", "Variant Price")]
    [InlineData("new,X,true,,,,,A,,,-1.00,,,,,", "Variant Price")]
    [InlineData("new,X,true,,,,,A,,,1e3,,,,,", "Variant Price")]
    [InlineData("new,X,true,,,,,A,,,99999999999999999999999999999999,,,,,", "Variant Price")]
    [InlineData("new,X,true,,,,,A,heavy,,1.00,,,,,", "Variant Grams")]
    [InlineData("new,X,true,,,,,A,-1,,1.00,,,,,", "Variant Grams")]
    [InlineData("new,X,true,,,,,A,,some,1.00,,,,,", "Variant Inventory Qty")]
    [InlineData("new,X,true,,,,,A,,1.5,1.00,,,,,", "Variant Inventory Qty")]
    [InlineData("new,X,true,,,,,A,,,1.00,perhaps,,,,", "Variant Taxable")]
    [InlineData("new,X,true,,,,,A,,,1.00,,,https://e.test/a.jpg,first,", "Image Position")]
    [InlineData("new,X,true,Size,,,,A,,,1.00,,,,,", "Option1 Value")]
    [InlineData("new,X,true,,S,,,A,,,1.00,,,,,", "Option1 Value")]
    [InlineData("new,X,true,,,Colour,Red,A,,,1.00,,,,,", "Option2 Name")]
    [InlineData("good,,,,S,,,B,,,1.00,,,,,", "Option1 Value")]
    [InlineData("good,,,,L,,,GOOD-S,,,1.00,,,,,", "Variant SKU")]
    [InlineData("good,,,,L,,Red,B,,,1.00,,,,,", "Option2 Value")]
    [InlineData("new,X,true,,,,,A,,,1.00,,,,,,one too many", null)]
    [InlineData("new,X \"Y\" Z,true,,,,,A,,,1.00,,,,,", null)]
    [InlineData("new,\"X\"Y,true,,,,,A,,,1.00,,,,,", null)]
    [InlineData("new,X\u0001,true,,,,,A,,,1.00,,,,,", "Title")]
    public Task Of_a_catalogue(string row, string? column) => StaysOut(ImportKind.Catalogue, Catalogue, row, column);

    [Theory]
    [InlineData(",Mitte,store,DE,Berlin,,,Europe/Berlin,,,,,,", "Code")]
    [InlineData("mitte,Mitte,store,DE,Berlin,,,Europe/Berlin,,,,,,", "Code")]
    [InlineData("GOOD,Mitte,store,DE,Berlin,,,Europe/Berlin,,,,,,", "Code")]
    [InlineData("M,,store,DE,Berlin,,,Europe/Berlin,,,,,,", "Name")]
    [InlineData("M,Mitte,shop,DE,Berlin,,,Europe/Berlin,,,,,,", "Role")]
    [InlineData("M,Mitte,1,DE,Berlin,,,Europe/Berlin,,,,,,", "Role")]
    [InlineData("M,Mitte,store,Germany,Berlin,,,Europe/Berlin,,,,,,", "Country")]
    [InlineData("M,Mitte,store,DE,,,,Europe/Berlin,,,,,,", "City")]
    [InlineData("M,Mitte,store,DE,Berlin,95,,Europe/Berlin,,,,,,", "Latitude")]
    [InlineData("M,Mitte,store,DE,Berlin,,east,Europe/Berlin,,,,,,", "Longitude")]
    [InlineData("M,Mitte,store,DE,Berlin,,,Berlin,,,,,,", "Time zone")]
    [InlineData("M,Mitte,store,DE,Berlin,,,,,,,,,", "Time zone")]
    [InlineData("M,Mitte,store,DE,Berlin,,,Europe/Berlin,10-18,,,,,", "Hours Mon")]
    [InlineData("M,Mitte,store,DE,Berlin,,,Europe/Berlin,10:00-25:00,,,,,", "Hours Mon")]
    [InlineData("M,Mitte,store,DE,Berlin,,,Europe/Berlin,10:00-14:00;13:00-18:00,,,,,", null)]
    [InlineData("M,Mitte,store,DE,Berlin,,,Europe/Berlin,,24.12.2026=closed,,,,", "Exceptions")]
    [InlineData("M,Mitte,store,DE,Berlin,,,Europe/Berlin,,2026-12-24=shut,,,,", "Exceptions")]
    [InlineData("M,Mitte,store,DE,Berlin,,,Europe/Berlin,,2026-12-24=closed|2026-12-24=closed,,,,", "Exceptions")]
    [InlineData("M,Mitte,store,DE,Berlin,,,Europe/Berlin,,,soon,,,", "Preparation minutes")]
    [InlineData("M,Mitte,store,DE,Berlin,,,Europe/Berlin,,,60,1,5,7", "Slot minutes")]
    [InlineData("M,Mitte,store,DE,Berlin,,,Europe/Berlin,,,60,30,5000,7", "Slot capacity")]
    [InlineData("M,Mitte,store,DE,Berlin,,,Europe/Berlin,,,60,30,5,100", "Pickup days")]
    public Task Of_stores(string row, string? column) => StaysOut(ImportKind.Stores, Stores, row, column);

    [Theory]
    [InlineData("NOWHERE,GOOD-S,3,1", "Location")]
    [InlineData(",GOOD-S,3,1", "Location")]
    [InlineData("BER,UNKNOWN,3,1", "SKU")]
    [InlineData("BER,,3,1", "SKU")]
    [InlineData("BER,GOOD-S,4,1", "SKU")]
    [InlineData("BER,GOOD-S,,1", "On hand")]
    [InlineData("BER,GOOD-S,-1,1", "On hand")]
    [InlineData("BER,GOOD-S,1.5,1", "On hand")]
    [InlineData("BER,GOOD-S,many,1", "On hand")]
    [InlineData("BER,GOOD-S,3,none", "Safety stock")]
    public Task Of_stock(string row, string? column) => StaysOut(ImportKind.Stock, Stock, row, column);

    [Theory]
    [InlineData(",fr,Bon,,,,", "Handle")]
    [InlineData("unknown,fr,Bon,,,,", "Handle")]
    [InlineData("good,,Bon,,,,", "Locale")]
    [InlineData("good,French,Bon,,,,", "Locale")]
    [InlineData("good,de,Bon,,,,", "Locale")]
    [InlineData("good,fr,,,,,", "Title")]
    [InlineData("good,fr,Bon,\"Neuf, Vert\",,,", "Tags")]
    [InlineData("good,fr,Bon,,Taille,Couleur,", "Option2 Name")]
    [InlineData("good,fr,Bon,,,,S", "Option values")]
    public Task Of_translations(string row, string? column) => StaysOut(ImportKind.Translations, Translations, row, column);

    private static async Task StaysOut(ImportKind kind, string good, string row, string? column)
    {
        var shop = await new Shop().WithStore();
        if (kind is ImportKind.Stock or ImportKind.Translations)
            await shop.Import(ImportKind.Catalogue, Catalogue);

        var import = await shop.Import(kind, good + row + "\n");

        Assert.Equal(ImportStatus.Finished, import.Status);
        var note = Assert.Single(import.Rejected);
        Assert.Equal((3, column), (note.Line, note.Column));
        Assert.NotEmpty(note.Reason);
        Assert.Equal((2, 1, 1), (import.Counts.Rows, import.Counts.Rejected, import.Counts.Changed + import.Counts.Unchanged));
    }
}
