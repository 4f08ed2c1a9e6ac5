using Commerce.Grains;
using Commerce.Grains.Products;
using Commerce.Silo.Import.Catalogue;

namespace Commerce.Silo.Tests.Import;

public class MadeSkus
{
    [Theory]
    [InlineData("gardening-gloves", "Yellow", "^GARDENING-GLOVES-YELLOW-[A-Z0-9]{5}$")]
    [InlineData("café", "Größe 1/2", "^CAFE-GRO-E-1-2-[A-Z0-9]{5}$")]
    [InlineData("велосипед", "Жёлтый", "^[A-Z0-9]{5}$")]
    [InlineData("a-very-long-handle-that-goes-on-and-on-and-on-and-on", "Red", "^[A-Z0-9-]{1,46}$")]
    public void Are_readable(string handle, string option, string pattern) =>
        Assert.Matches(pattern, MadeSku.Of(handle, [option], ProductGrain.IdOf(ProductGrain.IdOf(handle), [option])));

    [Fact]
    public void Follow_from_the_variant_and_differ_where_names_do_not()
    {
        var a = ProductGrain.IdOf(ProductGrain.IdOf("a"), ["é"]);
        var b = ProductGrain.IdOf(ProductGrain.IdOf("a"), ["e"]);
        Assert.Equal(MadeSku.Of("a", ["é"], a), MadeSku.Of("a", ["é"], a));
        Assert.NotEqual(MadeSku.Of("a", ["é"], a), MadeSku.Of("a", ["e"], b));
    }
}
