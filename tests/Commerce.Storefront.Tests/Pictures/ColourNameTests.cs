using System.Text.RegularExpressions;
using Commerce.Storefront.Pictures;

namespace Commerce.Storefront.Tests.Pictures;

public partial class ColourNameTests
{
    [Fact]
    public void Every_colour_of_the_demo_is_known() =>
        Assert.All(DemoWares.All.Select(ware => ware.Colour).OfType<string>().Distinct(), colour => Assert.Matches(Hex(), ColourNames.Find(colour)));

    [Theory]
    [InlineData("Green", "Grün")]
    [InlineData("Green", "зелёный")]
    [InlineData("green", " GREEN ")]
    [InlineData("Black", "Black/Red")]
    [InlineData("Blue", "Electric Blue")]
    [InlineData("Grey", "gray")]
    public void Names_of_one_colour_give_one_colour(string one, string other) => Assert.Equal(ColourNames.Find(one), ColourNames.Find(other));

    [Theory]
    [InlineData("Dark Green", "Green")]
    [InlineData("Dunkelgrün", "Grün")]
    [InlineData("Green", "Light Green")]
    [InlineData("Grün", "Hellgrün")]
    public void A_dark_one_is_darker_and_a_light_one_lighter(string darker, string lighter) =>
        Assert.True(Light(ColourNames.Find(darker)!) < Light(ColourNames.Find(lighter)!));

    [Theory]
    [InlineData("#AABBCC", "#aabbcc")]
    [InlineData("#aabbc", null)]
    [InlineData("#gabbcc", null)]
    [InlineData("XL", null)]
    [InlineData("230 mm", null)]
    [InlineData("", null)]
    [InlineData(" / ", null)]
    [InlineData("\"><script>", null)]
    public void A_number_is_taken_as_it_is_and_what_is_no_colour_is_none(string name, string? hex) => Assert.Equal(hex, ColourNames.Find(name));

    private static int Light(string hex) => Convert.FromHexString(hex[1..]).Sum(part => part);

    [GeneratedRegex("^#[0-9a-f]{6}$")]
    private static partial Regex Hex();
}
