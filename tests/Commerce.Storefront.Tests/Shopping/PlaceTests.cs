using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Tests.Shopping;

public class PlaceTests
{
    [Fact]
    public void Berlin_is_about_250_kilometres_from_Hamburg() =>
        Assert.InRange(new Place(52.52, 13.40).KilometresTo(new(53.55, 9.99)), 245, 265);

    [Theory]
    [InlineData("52.52871,13.40563", 52.53, 13.41)]
    [InlineData("-33.9,151.2", -33.9, 151.2)]
    public void A_place_is_kept_to_about_a_kilometre(string text, double latitude, double longitude) => Assert.Equal(new(latitude, longitude), Place.Read(text));

    [Theory, InlineData(""), InlineData("91,0"), InlineData("0,181"), InlineData("NaN,0"), InlineData("1,2,3"), InlineData("here")]
    public void What_is_no_place_is_nowhere(string text) => Assert.Null(Place.Read(text));
}
