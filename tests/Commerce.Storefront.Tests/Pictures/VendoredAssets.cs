using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Commerce.Storefront.Tests.Pictures;

public partial class VendoredAssets
{
    [Fact]
    public void Every_icon_that_a_page_names_is_in_the_sprite()
    {
        var sprite = XDocument.Parse(EmbeddedFiles.Text("Assets/vendor/icons.svg"));
        var icons = sprite.Root!.Elements().Select(symbol => symbol.Attribute("id")!.Value).ToHashSet();
        var pages = Commerce.Testing.Repository.Path("src", "Commerce.Storefront");
        var named = Directory.EnumerateFiles(pages, "*.razor", SearchOption.AllDirectories)
            .SelectMany(page => Icons(File.ReadAllText(page)).Select(icon => (Icon: icon, Page: Path.GetFileName(page))));
        Assert.Equal([], named.Where(name => !icons.Contains(name.Icon)).Distinct());
        Assert.True(icons.Count > 60);
    }

    [Fact]
    public void Nothing_that_came_from_elsewhere_names_an_address_there()
    {
        Assert.DoesNotMatch(Distant(), EmbeddedFiles.Text("Assets/vendor/barcode/barcode.js"));
        Assert.DoesNotMatch(Distant(), EmbeddedFiles.Text("Assets/vendor/icons.svg").Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Assets/icons/icon-192.png", 192, 192)]
    [InlineData("Assets/icons/icon-512.png", 512, 512)]
    [InlineData("Assets/icons/maskable-512.png", 512, 512)]
    [InlineData("Assets/icons/apple-touch-icon.png", 180, 180)]
    [InlineData("Assets/icons/card.png", 1200, 630)]
    public void Icons_are_as_large_as_their_names_say(string path, int width, int height)
    {
        var png = EmbeddedFiles.Read(path).AsSpan();
        Assert.Equal("PNG"u8, png[1..4]);
        Assert.Equal((width, height), (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png[16..]), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png[20..])));
    }

    // Named outright, or as one of the outcomes of a condition.
    private static IEnumerable<string> Icons(string page) =>
        Named().Matches(page).Select(match => match.Groups[1].Value)
            .Concat(Chosen().Matches(page).SelectMany(match => match.Groups[1].Captures).Select(capture => capture.Value));

    [GeneratedRegex("<Icon Name=\"([a-z0-9-]+)\"")]
    private static partial Regex Named();

    [GeneratedRegex("<Icon Name=\"@\\((?:[^\"/]*[?:] \"([a-z0-9-]+)\")+\\)")]
    private static partial Regex Chosen();

    [GeneratedRegex("(https?:)?//[a-z0-9-]+\\.[a-z]")]
    private static partial Regex Distant();
}
