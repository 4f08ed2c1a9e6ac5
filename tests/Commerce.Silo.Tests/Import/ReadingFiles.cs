using System.Text;
using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Grains.Locations;
using Commerce.Silo.Import;

namespace Commerce.Silo.Tests.Import;

/// <summary>What a file may look like, and what is said when it can't be read.</summary>
public class ReadingFiles
{
    private const string Store = "Mitte,Mitte am Markt,store,DE,Berlin,Europe/Berlin";

    private readonly Shop shop = new();

    [Theory]
    [InlineData("{0}\n{1}\n")]
    [InlineData("{0}\r\n{1}\r\n")]
    [InlineData("{0}\n{1}")]
    [InlineData("\uFEFF{0}\n{1}\n")]
    [InlineData("{0}\n\n\n{1}\n\n")]
    [InlineData(" code , NAME,role,country,City,time ZONE\nM,Mitte am Markt,store,DE,Berlin,Europe/Berlin\n")]
    [InlineData("Code;Name;Role;Country;City;Time zone\nM;Mitte am Markt;store;DE;Berlin;Europe/Berlin\n")]
    [InlineData("Code\tName\tRole\tCountry\tCity\tTime zone\nM\tMitte am Markt\tstore\tDE\tBerlin\tEurope/Berlin\n")]
    [InlineData("\"Code\",\"Name\",\"Role\",\"Country\",\"City\",\"Time zone\"\n\"M\",\"Mitte am Markt\",\"store\",\"DE\",\"Berlin\",\"Europe/Berlin\"\n")]
    public async Task Of_many_forms_are_read(string form)
    {
        var import = await Stores(form.Replace("{0}", Shop.StoresHeader).Replace("{1}", Store.Replace("Mitte,", "M,")));
        Assert.Equal((ImportStatus.Finished, 1, 0), (import.Status, import.Counts.Changed, import.Counts.Rejected));
        Assert.Equal("Mitte am Markt", shop.Location("M").Spec!.Name);
    }

    [Fact]
    public async Task In_UTF_16_with_its_mark_are_read()
    {
        var import = await shop.Import(ImportKind.Stores, new MemoryStream(
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"{Shop.StoresHeader}\nM,Köln,store,DE,Köln,Europe/Berlin\n")]));
        Assert.Equal(1, import.Counts.Changed);
        Assert.Equal("Köln", shop.Location("M").Spec!.Name);
    }

    [Fact]
    public async Task That_are_not_UTF_8_are_told_by_row_and_column()
    {
        var import = await shop.Import(ImportKind.Stores, new MemoryStream(
            Encoding.Latin1.GetBytes($"{Shop.StoresHeader}\nM,Köln,store,DE,Berlin,Europe/Berlin\nN,Bonn,store,DE,Bonn,Europe/Berlin\n")));
        Assert.Equal((2, "Name"), (Assert.Single(import.Rejected).Line, import.Rejected[0].Column));
        Assert.Equal("Bonn", shop.Location("N").Spec!.Name);
    }

    [Fact]
    public async Task Line_breaks_and_quotes_inside_quotes_belong_to_the_field_and_lines_are_counted_as_an_editor_does()
    {
        var import = await Stores(
            $"{Shop.StoresHeader}\nM,\"Mitte \"\"am\nMarkt\"\"\",store,DE,Berlin,Europe/Berlin\n\nBAD,Bad,shop,DE,Berlin,Europe/Berlin\n");
        Assert.Equal("Mitte \"am\nMarkt\"", shop.Location("M").Spec!.Name);
        Assert.Equal(5, Assert.Single(import.Rejected).Line);
    }

    [Fact]
    public async Task A_row_with_everything_wrong_is_told_all_of_it_at_once()
    {
        var import = await Stores($"{Shop.StoresHeader}\nm,,shop,Germany,,\n");
        Assert.Equal(["City", "Code", "Name", "Role", "Time zone"], import.Rejected.Select(note => note.Column).Order());
        Assert.Equal(1, import.Counts.Rejected);
    }

    [Fact]
    public async Task Columns_that_nobody_knows_are_reported_once()
    {
        var import = await Stores($"{Shop.StoresHeader},Colour,Mood\n{Store.Replace("Mitte,", "M,")},red,good\nN,N,store,DE,Bonn,Europe/Berlin,,\n");
        Assert.Contains("Colour, Mood", Assert.Single(import.Warnings).Reason);
        Assert.Equal(2, import.Counts.Changed);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("Code,Name,Role,Country,City\nM,Mitte,store,DE,Berlin\n", "Time zone")]
    [InlineData("Handle,Title\nbell,Bell\n", "Code")]
    [InlineData("Code,Name,Role,Country,City,Time zone,Code\n", "twice")]
    [InlineData("PK\u0003\u0004\0\0\0\n", "CSV")]
    [InlineData(Shop.StoresHeader + "\nM,\"Mitte,store,DE,Berlin,Europe/Berlin\nN,N,store,DE,Bonn,Europe/Berlin\n", "line 2")]
    public async Task That_can_not_be_read_fail_with_a_reason(string file, string reason)
    {
        var import = await Stores(file);
        Assert.Equal(ImportStatus.Failed, import.Status);
        Assert.Contains(reason, import.Reason);
    }

    [Fact]
    public async Task A_row_without_end_fails_before_it_fills_the_memory()
    {
        var import = await Stores($"{Shop.StoresHeader}\nM,M,store,DE,Bonn,Europe/Berlin\nN,\"{new string('x', 6_000_000)}");
        Assert.Equal((ImportStatus.Failed, true), (import.Status, import.Reason!.Contains("line 3")));
        Assert.True(shop.Location("M").Exists);
    }

    [Fact]
    public async Task A_field_that_is_too_long_keeps_its_row_out()
    {
        var import = await Stores($"{Shop.StoresHeader}\nM,{new string('x', 300)},store,DE,Bonn,Europe/Berlin\n");
        Assert.Equal("Name", Assert.Single(import.Rejected).Column);
    }

    private Task<ImportState> Stores(string file) => shop.Import(ImportKind.Stores, file);
}
