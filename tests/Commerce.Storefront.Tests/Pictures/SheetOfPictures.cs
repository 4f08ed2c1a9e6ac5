using System.Text;
using Commerce.Storefront.Pictures;
using Commerce.Testing;

namespace Commerce.Storefront.Tests.Pictures;

public class SheetOfPictures
{
    /// <summary>Whether a bicycle can be sold by it, only a person can tell. The card is what the committed PNG is made from.</summary>
    [Fact]
    public void All_pictures_lie_beside_each_other_to_be_looked_at()
    {
        var page = new StringBuilder("<!doctype html><meta charset=utf-8><title>Pictures</title>")
            .Append("<style>body{display:grid;grid-template-columns:repeat(auto-fill,minmax(20rem,1fr));gap:.5rem;font:14px system-ui}svg{width:100%}</style>");
        foreach (var ware in DemoWares.All)
            page.Append($"<div>{ProductPicture.Draw(ware)}{ware.Handle} {ware.Colour}</div>");
        foreach (var scene in new[] { Illustration.Hero(), Illustration.Hero(light: Daylight.Dusk), Illustration.EmptyBasket(), Illustration.NothingFound(), Illustration.Lost(), Illustration.Offline(), Illustration.Mark() })
            page.Append($"<div>{scene}</div>");

        var folder = Repository.Artifacts("pictures");
        File.WriteAllText(Path.Combine(folder, "index.html"), page.ToString());
        File.WriteAllText(Path.Combine(folder, "card.svg"), Illustration.Hero(HeroShape.Card));
        Assert.True(new FileInfo(Path.Combine(folder, "index.html")).Length > 100_000);
    }
}
