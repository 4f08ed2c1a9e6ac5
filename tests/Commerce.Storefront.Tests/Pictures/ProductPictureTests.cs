using System.Globalization;
using System.Xml.Linq;
using Commerce.Storefront.Pictures;

namespace Commerce.Storefront.Tests.Pictures;

public class ProductPictureTests
{
    private const int Bicycle = 5000;
    private const int Usual = 4096;

    [Fact]
    public void Every_product_of_the_demo_is_drawn_in_all_its_colours_and_views()
    {
        Assert.Equal(83, DemoWares.All.Select(ware => ware.Handle).Distinct().Count());
        foreach (var ware in DemoWares.All)
            foreach (var view in Enum.GetValues<PictureView>())
                Svg.Read(ProductPicture.Draw(ware with { View = view }), Limit(ware));
    }

    [Fact]
    public void Most_pictures_take_no_more_than_two_kilobytes()
    {
        var sizes = DemoWares.All.Select(ware => ProductPicture.Draw(ware).Length).Order().ToList();
        Assert.InRange(sizes[sizes.Count / 2], 500, 2048);
    }

    [Fact]
    public void A_picture_is_the_same_whoever_draws_it_and_in_whatever_language()
    {
        var before = DemoWares.All.Select(ProductPicture.Draw).ToList();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(before, DemoWares.All.Select(ProductPicture.Draw));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Two_colours_of_a_product_look_different_and_so_do_two_products_of_a_category()
    {
        var alike = DemoWares.All.GroupBy(ware => ProductPicture.Draw(ware with { Title = null })).Where(group => group.Count() > 1);
        Assert.Equal([], alike.Select(group => string.Join(" = ", group.Select(ware => $"{ware.Handle} {ware.Colour}"))));
    }

    [Fact]
    public void No_product_of_the_demo_is_shown_as_a_parcel() =>
        Assert.All(DemoWares.All, ware => Assert.DoesNotContain("<text", ProductPicture.Draw(ware), StringComparison.Ordinal));

    [Theory]
    [InlineData("stationery", "fountain-pen", "FP")]
    [InlineData(null, "велосумка-Север", "ВС")]
    [InlineData("", "", "")]
    [InlineData("🎻", "🎻-x", "X")]
    public void An_unknown_ware_is_a_parcel_with_its_initials(string? category, string handle, string initials)
    {
        var text = Svg.Read(ProductPicture.Draw(new(category, handle)), Usual).Descendants().Single(element => element.Name.LocalName == "text");
        Assert.Equal(initials, text.Value);
    }

    [Theory]
    [InlineData("Mountain Bikes")]
    [InlineData("Bicycles > Road Bike")]
    [InlineData("Kids' bikes")]
    public void A_category_of_another_shop_that_speaks_of_bicycles_is_one(string category) =>
        Assert.Contains("scale(", ProductPicture.Draw(new(category, "model-7")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Bike accessories", "phone-holder")]
    [InlineData("Bike parts", "hanger-17")]
    public void What_one_buys_for_a_bicycle_is_none(string category, string handle) =>
        Assert.DoesNotContain("scale(", ProductPicture.Draw(new(category, handle)), StringComparison.Ordinal);

    [Fact]
    public void A_title_is_read_out_and_without_one_the_picture_is_decoration()
    {
        var named = Svg.Read(ProductPicture.Draw(new("helmets", "kuppel", Title: "Kuppel & Co")), Usual);
        Assert.Equal("img", named.Attribute("role")?.Value);
        Assert.Equal("Kuppel & Co", named.Elements().First().Value);
        Assert.Equal("true", Svg.Read(ProductPicture.Draw(new("helmets", "kuppel")), Usual).Attribute("aria-hidden")?.Value);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\" onload=\"alert(1)")]
    [InlineData("]]><svg onload=alert(1)>")]
    [InlineData("#ffffff\"/><script>alert(1)</script>")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\ud800")]
    public void Names_of_those_who_mean_harm_are_text(string evil)
    {
        foreach (var subject in new PictureSubject[] { new(evil, evil, evil, evil), new("city-bikes", evil, evil, evil), new("lights", evil, evil, evil) })
            Assert.DoesNotContain("alert", Svg.Read(ProductPicture.Draw(subject), Bicycle).Descendants()
                .Where(element => element.Name.LocalName != "title").SelectMany(Texts));
    }

    private static IEnumerable<string> Texts(XElement element) => element.Attributes().Select(attribute => attribute.Value);

    private static int Limit(PictureSubject ware) => ware.Category!.Contains("bikes", StringComparison.Ordinal) ? Bicycle : Usual;
}
