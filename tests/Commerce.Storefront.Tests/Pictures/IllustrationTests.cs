using Commerce.Storefront.Pictures;

namespace Commerce.Storefront.Tests.Pictures;

public class IllustrationTests
{
    [Fact]
    public void The_city_fits_into_six_kilobytes_in_every_shape_and_light()
    {
        foreach (var shape in Enum.GetValues<HeroShape>())
            foreach (var light in Enum.GetValues<Daylight>())
                Svg.Read(Illustration.Hero(shape, light), 6144);
    }

    [Fact]
    public void Pictures_of_empty_pages_take_two_kilobytes_at_most_and_the_colour_of_the_text()
    {
        foreach (var svg in new[] { Illustration.EmptyBasket(), Illustration.NothingFound(), Illustration.Lost(), Illustration.Offline(), Illustration.Mark() })
        {
            Assert.Equal("true", Svg.Read(svg, 2048).Attribute("aria-hidden")?.Value);
            Assert.Contains("currentColor", svg, StringComparison.Ordinal);
        }
    }
}
