using System.Globalization;
using System.Xml.Linq;
using Commerce.Storefront.Pictures;
using Commerce.Storefront.Pictures.Maps;

namespace Commerce.Storefront.Tests.Pictures;

public class StoreMapTests
{
    private static readonly MapPlace[] Germany =
    [
        new("BER-MITTE", 52.52871, 13.40563, "Mitte"), new("BER-KREUZBERG", 52.49637, 13.42315, "Kreuzberg"), new("BER-OSTKREUZ", 52.50305, 13.46894, "Ostkreuz"),
        new("HAM-ALTONA", 53.55238, 9.93012, "Altona"), new("MUC-SENDLING", 48.11642, 11.54527, "Sendling"), new("CGN-EHRENFELD", 50.94982, 6.91874, "Ehrenfeld"),
    ];

    [Theory]
    [InlineData("DE", 52.52, 13.40)]
    [InlineData("DE", 53.55, 9.93)]
    [InlineData("AT", 48.20, 16.35)]
    [InlineData("PT", 38.72, -9.14)]
    [InlineData("FR", 48.86, 2.35)]
    [InlineData("GB", 51.51, -0.12)]
    [InlineData("IT", 41.90, 12.50)]
    [InlineData("NO", 59.91, 10.75)]
    [InlineData("RU", 55.75, 37.62)]
    [InlineData("LI", 47.14, 9.52)]
    [InlineData("MT", 35.89, 14.45)]
    public void A_city_lies_inside_its_country_and_in_no_other(string country, double latitude, double longitude)
    {
        var everywhere = new Area(-90, -180, 90, 180);
        Assert.Equal([country], Outlines.Within(everywhere).Where(one => one.Outline.Holds(new(latitude, longitude))).Select(one => one.Country));
    }

    [Fact]
    public void The_north_is_up_and_the_west_left()
    {
        var sheet = new Sheet(Outlines.Of("DE")!.Area.Padded(0.04, 0.5));
        var (hamburg, munich, cologne) = (sheet.Of(new(53.55, 9.93)), sheet.Of(new(48.12, 11.55)), sheet.Of(new(50.95, 6.92)));
        Assert.True(hamburg.Y < cologne.Y && cologne.Y < munich.Y && cologne.X < hamburg.X && hamburg.X < munich.X);
        Assert.All([hamburg, munich, cologne], spot => Assert.True(sheet.Shows(spot)));
        // 612 km as the crow flies.
        Assert.InRange(hamburg.DistanceTo(munich) / sheet.Kilometre, 590, 640);
    }

    [Fact]
    public void Every_store_is_a_link_that_a_finger_can_tell_from_the_others_and_the_chosen_one_says_so()
    {
        var map = Svg.Read(StoreMap.Draw(["DE"], Germany, "MUC-SENDLING", new("Stores")), 8192);
        var links = map.Descendants().Where(element => element.Name.LocalName == "a").ToList();
        Assert.Equal(Germany.Select(place => "#" + place.Id).Order(), links.Select(link => link.Attribute("href")!.Value).Order());
        Assert.Equal("#MUC-SENDLING", links.Single(link => link.Attribute("aria-current") is not null).Attribute("href")!.Value);
        var dots = links.Select(Dot).ToList();
        for (var i = 0; i < dots.Count; i++)
            Assert.All(dots[(i + 1)..], other => Assert.True(dots[i].DistanceTo(other) >= 34, "two dots are too close"));
    }

    [Fact]
    public void No_name_is_written_over_another_name_or_dot()
    {
        var places = Enumerable.Range(0, 40).Select(i => new MapPlace($"s{i}", 48 + i % 7, 8 + i * 0.13, $"Store {i * i}")).ToList();
        var map = Svg.Read(StoreMap.Draw(["DE"], places), 16384);
        var names = map.Descendants().Where(element => element.Attribute("class")?.Value == "map-label").Select(Box).ToList();
        var dots = map.Descendants().Where(element => element.Name.LocalName == "a").Select(Dot).ToList();
        Assert.InRange(names.Count, 10, 40);
        for (var i = 0; i < names.Count; i++)
        {
            Assert.DoesNotContain(names[(i + 1)..], other => other.Left < names[i].Right && names[i].Left < other.Right && Math.Abs(other.Base - names[i].Base) < 14);
            Assert.DoesNotContain(dots, dot => dot.X > names[i].Left && dot.X < names[i].Right && dot.Y < names[i].Base && dot.Y > names[i].Base - 12);
        }
    }

    [Fact]
    public void Stores_of_one_city_fill_the_map_with_a_scale_of_streets()
    {
        var map = StoreMap.Draw(["DE"], Germany[..3], words: new("Stores", "км"), you: (52.51, 13.44));
        Svg.Read(map, 4096);
        Assert.DoesNotContain("map-land", map, StringComparison.Ordinal);
        Assert.Contains(">1 км<", map, StringComparison.Ordinal);
        Assert.Contains("map-you", map, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BR", -23.55, -46.63)]
    [InlineData("XX", 0, 0)]
    [InlineData("", 89.99, 179.99)]
    [InlineData("<script>", -90, -180)]
    public void A_country_without_an_outline_is_a_net_of_lines(string country, double latitude, double longitude)
    {
        var map = StoreMap.Draw([country], [new("a", latitude, longitude, "A"), new("b", latitude, longitude, "B")]);
        Svg.Read(map, 4096);
        Assert.Contains("map-net", map, StringComparison.Ordinal);
    }

    [Fact]
    public void A_map_without_a_store_shows_the_country() => Assert.Contains("map-land", StoreMap.Draw(["PT"], []), StringComparison.Ordinal);

    [Fact]
    public void Names_of_those_who_mean_harm_are_text()
    {
        const string Evil = "\"><script>alert(1)</script>";
        Svg.Read(StoreMap.Draw(["DE"], [new(Evil, 52.5, 13.4, Evil, Evil)], Evil, new(Evil, Evil, Evil, Evil), (52.4, 13.3)), 8192);
    }

    [Fact]
    public void Every_countrys_outline_takes_eight_kilobytes_at_most()
    {
        var everywhere = new Area(-90, -180, 90, 180);
        Assert.All(Outlines.Within(everywhere), one => Svg.Read(StoreMap.Draw([one.Country], []), 8192 + 1024));
        Assert.InRange(Outlines.Within(everywhere).Count(), 40, 60);
    }

    // Seven units a letter is what 14 units of a sans-serif face take.
    private static (double Left, double Right, double Base) Box(XElement text)
    {
        var (x, width) = (double.Parse(text.Attribute("x")!.Value, CultureInfo.InvariantCulture), text.Value.Length * 7.0);
        var left = text.Attribute("text-anchor")!.Value switch { "start" => x, "end" => x - width, _ => x - width / 2 };
        return (left, left + width, double.Parse(text.Attribute("y")!.Value, CultureInfo.InvariantCulture));
    }

    private static Spot Dot(XElement link)
    {
        var dot = link.Elements().Single(element => element.Attribute("class")?.Value == "map-dot");
        return new(double.Parse(dot.Attribute("cx")!.Value, CultureInfo.InvariantCulture), double.Parse(dot.Attribute("cy")!.Value, CultureInfo.InvariantCulture));
    }
}
