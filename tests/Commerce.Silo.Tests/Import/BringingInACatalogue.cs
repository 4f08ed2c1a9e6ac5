using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Grains.Products;
using Commerce.Silo.Import;

namespace Commerce.Silo.Tests.Import;

public class BringingInACatalogue
{
    private const string Header =
        "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,"
        + "Variant SKU,Variant Grams,Variant Inventory Qty,Variant Price,Variant Compare At Price,Variant Taxable,Variant Barcode,"
        + "Image Src,Image Position,Image Alt Text,Variant Image,Status\n";

    private const string Bell =
        "bell,Brass bell,<p>Loud.</p>,Klang,Bells,\"Brass, Loud\",true,Size,S,Colour,Gold,BELL-S,120.0,,12.90,15.00,true,4006381333931,"
        + "https://example.test/s.jpg,1,A bell,,active\n"
        + "bell,,,,,,,,L,,Gold,BELL-L,180.4,,14.90,,true,,https://example.test/l.jpg,2,,,\n";

    private readonly Shop shop = new();

    [Fact]
    public async Task Brings_in_a_product_with_its_variants()
    {
        var import = await Catalogue(Bell);

        Assert.Equal((ImportStatus.Finished, new ImportCounts(2, 2, 0, 0, 0)), (import.Status, import.Counts));
        var bell = shop.Product("bell");
        var text = Assert.Single(bell.Texts);
        Assert.Equal(("en", "Brass bell", "<p>Loud.</p>", "Bells"), (text.Locale, text.Title, text.BodyHtml, text.Category));
        Assert.Equal(["Brass", "Loud"], text.Tags.ToArray());
        Assert.Equal(["Size", "Colour"], text.OptionNames.ToArray());
        Assert.Equal("Klang", bell.Vendor);
        Assert.Equal([new("https://example.test/s.jpg", "A bell"), new("https://example.test/l.jpg")], bell.Images.ToArray());
        Assert.True(bell.Published);
        Assert.Equal(["S/Gold", "L/Gold"], bell.Variants.Select(variant => string.Join('/', variant.OptionValues)));
        var small = bell.Variants[0];
        Assert.Equal(("BELL-S", new Money(1290, new("EUR")), new Money(1500, new("EUR"))), (small.Sku!, small.Price!.Value, small.CompareAt!.Value));
        Assert.Equal(new VariantDetails("4006381333931", 120), small.Details);
        Assert.Equal((180, null), (bell.Variants[1].Details.Grams, bell.Variants[1].CompareAt));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        await Catalogue(Bell);
        var again = await shop.AgainChangesNothing(() => Catalogue(Bell));
        Assert.Equal(new ImportCounts(2, 0, 2, 0, 0), again.Counts);
    }

    [Fact]
    public async Task A_product_without_a_choice_has_no_options()
    {
        await Catalogue("pump,Pump,,,,,true,Title,Default Title,,,PUMP,,,19.00,,,,,,,,active\n");
        var pump = shop.Product("pump");
        Assert.Empty(pump.Texts[0].OptionNames);
        Assert.Empty(Assert.Single(pump.Variants).OptionValues);
    }

    [Fact]
    public async Task A_missing_SKU_is_made_once_and_reported()
    {
        const string file = "gloves,Gloves,,,,,true,Colour,Grün,,,,,,9.99,,,,,,,,active\ngloves,,,,,,,,Жёлтый,,,,,,9.99,,,,,,,,\n";
        var import = await Catalogue(file);

        Assert.Equal(["Variant SKU", "Variant SKU"], import.Warnings.Select(note => note.Column));
        var skus = shop.Product("gloves").Variants.Select(variant => variant.Sku!).ToArray();
        Assert.Matches("^GLOVES-GRUN-[A-Z0-9]{5}$", skus[0]);
        Assert.Matches("^GLOVES-[A-Z0-9]{5}$", skus[1]);
        Assert.Contains(skus[0], import.Warnings[0].Reason);
        Assert.Equal(0, (await shop.AgainChangesNothing(() => Catalogue(file))).Counts.Warnings);
    }

    [Theory]
    [InlineData("0.00")]
    [InlineData("")]
    [InlineData("0.004")]
    public async Task A_price_of_zero_comes_in_unpublished_with_a_warning(string price)
    {
        var import = await Catalogue($"gift,Gift,,,,,true,,,,,GIFT,,,{price},99.00,,,,,,,active\n");

        var gift = shop.Product("gift");
        Assert.False(gift.Published);
        Assert.Null(Assert.Single(gift.Variants).Price);
        Assert.Equal((2, "Variant Price"), (Assert.Single(import.Warnings).Line, import.Warnings[0].Column));
    }

    [Theory]
    [InlineData("true", "active", true)]
    [InlineData("true", "", true)]
    [InlineData("", "", true)]
    [InlineData("false", "active", false)]
    [InlineData("true", "draft", false)]
    [InlineData("TRUE", "Archived", false)]
    public async Task Status_and_Published_say_whether_it_is_for_sale(string published, string status, bool isForSale)
    {
        await Catalogue($"pump,Pump,,,,,{published},,,,,PUMP,,,19.00,,,,,,,,{status}\n");
        Assert.Equal(isForSale, shop.Product("pump").Published);
    }

    [Fact]
    public async Task A_draft_that_was_for_sale_is_for_sale_no_more()
    {
        await Catalogue("pump,Pump,,,,,true,,,,,PUMP,,,19.00,,,,,,,,active\n");
        await Catalogue("pump,Pump,,,,,true,,,,,PUMP,,,19.00,,,,,,,,draft\n");
        Assert.False(shop.Product("pump").Published);
    }

    [Theory]
    [InlineData("12.345", "EUR", 1235)]
    [InlineData("12.344", "EUR", 1234)]
    [InlineData("1200.5", "JPY", 1201)]
    [InlineData("1.2345", "KWD", 1235)]
    public async Task Prices_are_rounded_half_away_from_zero_to_the_currencys_digits(string price, string currency, long minor)
    {
        await Catalogue($"pump,Pump,,,,,true,,,,,PUMP,,,{price},,,,,,,,active\n", Shop.Options with { Currency = new(currency) });
        Assert.Equal(new Money(minor, new(currency)), Assert.Single(shop.Product("pump").Variants).Price);
    }

    [Fact]
    public async Task Rows_of_a_handle_that_comes_again_add_to_what_is_there()
    {
        var rows = Bell.Split('\n');
        var file = rows[0] + "\npump,Pump,,,,,true,,,,,PUMP,,,19.00,,,,,,,,active\n" + rows[1] + "\n";
        var import = await Catalogue(file);

        Assert.Equal(0, import.Counts.Rejected);
        var bell = shop.Product("bell");
        Assert.Equal(["BELL-S", "BELL-L"], bell.Variants.Select(variant => variant.Sku));
        Assert.Equal(2, bell.Images.Length);
        Assert.Equal("Brass bell", bell.Texts[0].Title);
        Assert.True(bell.Published);
        await shop.AgainChangesNothing(() => Catalogue(file));
    }

    [Fact]
    public async Task What_the_file_has_no_column_for_stays_as_it_is()
    {
        await Catalogue(Bell);
        var import = await shop.Import(ImportKind.Catalogue,
            "Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant Price\nbell,Bell,Size,S,Colour,Gold,13.90\n");

        Assert.Equal(1, import.Counts.Changed);
        var bell = shop.Product("bell");
        Assert.Equal(("Bell", "<p>Loud.</p>", "Klang", true), (bell.Texts[0].Title, bell.Texts[0].BodyHtml!, bell.Vendor!, bell.Published));
        Assert.Equal(("BELL-S", 1390L, 1500L), (bell.Variants[0].Sku!, bell.Variants[0].Price!.Value.Minor, bell.Variants[0].CompareAt!.Value.Minor));
        Assert.Equal((2, 2), (bell.Variants.Length, bell.Images.Length));
    }

    [Fact]
    public async Task Quantities_are_counted_at_the_location_that_is_named()
    {
        await shop.WithStore();
        const string file = "pump,Pump,,,,,true,,,,,PUMP,,7,19.00,,,,,,,,active\nbell,Bell,,,,,true,,,,,BELL,,-2,9.00,,,,,,,,active\n";
        var import = await Catalogue(file, Shop.Options with { Location = "BER" });

        Assert.Equal(7, shop.Stock("pump", "BER").OnHand);
        Assert.Equal(0, shop.Stock("bell", "BER").OnHand);
        Assert.Equal((3, "Variant Inventory Qty"), (Assert.Single(import.Warnings).Line, import.Warnings[0].Column));
        await shop.AgainChangesNothing(() => Catalogue(file, Shop.Options with { Location = "BER" }));
    }

    [Fact]
    public async Task Quantities_without_a_location_are_reported_once_as_ignored()
    {
        var import = await Catalogue("pump,Pump,,,,,true,,,,,PUMP,,7,19.00,,,,,,,,active\nbell,Bell,,,,,true,,,,,BELL,,2,9.00,,,,,,,,active\n");
        Assert.Equal("Variant Inventory Qty", Assert.Single(import.Warnings).Column);
        Assert.Empty(shop.Grains.All<Commerce.Grains.Stock.StockItemState>());
    }

    [Fact]
    public async Task A_location_that_is_not_there_fails_at_once()
    {
        var import = await Catalogue(Bell, Shop.Options with { Location = "NOWHERE" });
        Assert.Equal(ImportStatus.Failed, import.Status);
        Assert.Contains("NOWHERE", import.Reason);
        Assert.Empty(shop.Grains.Events);
    }

    [Fact]
    public async Task A_SKU_of_another_product_rejects_that_row_alone()
    {
        await Catalogue("pump,Pump,,,,,true,,,,,PUMP,,,19.00,,,,,,,,active\n");
        var import = await Catalogue(Bell.Replace("BELL-L", "PUMP"));

        var note = Assert.Single(import.Rejected);
        Assert.Equal((3, "Variant SKU"), (note.Line, note.Column));
        Assert.Contains("pump", note.Reason);
        Assert.Equal(["BELL-S"], shop.Product("bell").Variants.Select(variant => variant.Sku));
        Assert.Equal(new ImportCounts(2, 1, 0, 1, 0), import.Counts);
    }

    [Fact]
    public async Task Descriptions_come_in_without_what_could_run()
    {
        await Catalogue("pump,Pump,<p onclick=x>Hi<script>alert(1)</script></p>,,,,true,,,,,PUMP,,,19.00,,,,,,,,active\n");
        Assert.Equal("<p>Hi</p>", shop.Product("pump").Texts[0].BodyHtml);
    }

    [Fact]
    public async Task A_row_may_only_add_a_picture()
    {
        var import = await Catalogue(Bell + "bell,,,,,,,,,,,,,,,,,,https://example.test/back.jpg,3,,,\n");
        Assert.Equal((3, 0), (shop.Product("bell").Images.Length, import.Counts.Rejected));
        Assert.Equal(2, shop.Product("bell").Variants.Length);
    }

    [Fact]
    public async Task A_picture_that_is_no_web_address_is_left_out_with_a_warning()
    {
        var import = await Catalogue("pump,Pump,,,,,true,,,,,PUMP,,,19.00,,,,javascript:alert(1),1,,file:///etc/passwd,active\n");
        Assert.Equal(["Variant Image", "Image Src"], import.Warnings.Select(note => note.Column));
        Assert.Empty(shop.Product("pump").Images);
    }

    [Fact]
    public async Task A_bad_first_row_still_speaks_for_its_product()
    {
        var import = await Catalogue(Bell.Replace("12.90", "cheap"));
        Assert.Equal((2, "Variant Price"), (Assert.Single(import.Rejected).Line, import.Rejected[0].Column));
        Assert.Equal(["BELL-L"], shop.Product("bell").Variants.Select(variant => variant.Sku));
        Assert.Equal("Brass bell", shop.Product("bell").Texts[0].Title);
    }

    [Fact]
    public async Task A_tax_free_variant_is_in_the_tax_class_zero()
    {
        await Catalogue("book,Book,,,,,true,,,,,BOOK,,,19.00,,false,,,,,,active\n");
        Assert.Equal("zero", shop.Product("book").Variants[0].Details.TaxClass);
    }

    private Task<ImportState> Catalogue(string rows, ImportOptions? options = null) =>
        shop.Import(ImportKind.Catalogue, Header + rows, options);
}
