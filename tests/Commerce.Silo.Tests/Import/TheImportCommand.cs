using Commerce.Grains.Imports;
using Commerce.Silo.Import.CommandLine;
using Commerce.Testing;
using Spectre.Console;

namespace Commerce.Silo.Tests.Import;

public sealed class TheImportCommand : IDisposable
{
    private readonly Shop shop = new();
    private readonly TemporaryFolder folder = new();
    private readonly StringWriter screen = new();

    [Fact]
    public async Task Says_what_the_import_came_to()
    {
        Assert.Equal(0, await Run("M,Mitte,store,DE,Berlin,Europe/Berlin\n"));
        Assert.Contains("stores.csv: 1 rows read, 1 changed something, 0 changed nothing, 0 rejected.", screen.ToString());
    }

    [Fact]
    public async Task Shows_rejected_rows_and_gives_1()
    {
        Assert.Equal(1, await Run("M,Mitte,[red]shop[/],DE,Berlin,Europe/Berlin\nN,N,store,DE,Berlin,Europe/Berlin\n"));
        Assert.Contains("Role", screen.ToString());
        Assert.Contains("'[red]shop[/]'", screen.ToString());
        Assert.Contains("2 rows read, 1 changed something", screen.ToString());
    }

    [Fact]
    public async Task Shows_why_a_file_can_not_be_read_and_gives_1()
    {
        File.WriteAllText(folder.Path("stores.csv"), "Code,Name\nM,Mitte\n");
        Assert.Equal(1, await Run());
        Assert.Contains("needs the columns Role", screen.ToString());
    }

    [Fact]
    public async Task Says_so_when_there_is_no_such_file_and_gives_1()
    {
        Assert.Equal(1, await Run());
        Assert.Contains("can't be opened", screen.ToString());
        Assert.Empty(shop.Grains.All<ImportState>());
    }

    public void Dispose() => folder.Dispose();

    private Task<int> Run(string rows)
    {
        File.WriteAllText(folder.Path("stores.csv"), $"{Shop.StoresHeader}\n{rows}");
        return Run();
    }

    private Task<int> Run()
    {
        var console = AnsiConsole.Create(new() { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(screen) });
        console.Profile.Width = 160;
        return ImportCommand.Run(ImportKind.Stores, folder.Path("stores.csv"), Shop.Options, shop.Grains, shop.Time, console);
    }
}
