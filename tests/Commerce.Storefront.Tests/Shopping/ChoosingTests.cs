using Commerce.Storefront.Catalogue;
using Commerce.Storefront.Products;

namespace Commerce.Storefront.Tests.Shopping;

public class ChoosingTests
{
    private static readonly Variant
        SmallRed = Of("1", 3, "S", "Red"), SmallBlue = Of("2", 0, "S", "Blue"), LargeBlue = Of("3", 3, "L", "Blue");

    private static readonly Product Jersey = new("p", "jersey", "Jersey", "", null, null, null, [],
        [new("Size", ["S", "L"]), new("Colour", ["Red", "Blue"])], [], [SmallRed, SmallBlue, LargeBlue]);

    [Fact]
    public void Without_a_choice_the_first_that_can_be_had_is_shown()
    {
        var soldOut = Jersey with { Variants = [SmallBlue, LargeBlue] };
        Assert.Same(LargeBlue, Choosing.Of(soldOut, (string?)null));
        Assert.Same(SmallRed, Choosing.Of(Jersey, "unknown"));
    }

    [Fact]
    public void What_is_chosen_first_stays_and_what_goes_with_nothing_gives_way() => Assert.Same(LargeBlue, Choosing.Of(Jersey, [1, 0, null]));

    [Fact]
    public void A_place_that_no_list_has_chooses_nothing() => Assert.Same(SmallRed, Choosing.Of(Jersey, [99, 0, null]));

    [Fact]
    public void A_value_that_no_variant_left_has_cannot_be_chosen()
    {
        var colours = Choosing.Choices(Jersey, LargeBlue)[1].Values;
        Assert.Null(colours[0].Leads);
        Assert.Same(LargeBlue, colours[1].Leads);
    }

    [Fact]
    public void The_first_option_can_always_be_chosen_so_that_nobody_is_stuck() =>
        Assert.All(Choosing.Choices(Jersey, LargeBlue)[0].Values, value => Assert.NotNull(value.Leads));

    [Fact]
    public void Changing_the_size_keeps_the_colour_even_where_it_is_sold_out() =>
        Assert.Same(SmallBlue, Choosing.Choices(Jersey, LargeBlue)[0].Values[0].Leads);

    private static Variant Of(string id, int left, params string[] values) => new(
        id, string.Join(" / ", values), [.. values.Select((value, at) => new ChosenOption($"{at}", value))], null, null, null, null, 0, [new(left, new("store"))]);
}
