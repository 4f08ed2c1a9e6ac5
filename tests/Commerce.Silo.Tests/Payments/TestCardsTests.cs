using Commerce.Grains.Payments;
using Commerce.Silo.Payments;
using Commerce.Silo.Tests.Storage;

namespace Commerce.Silo.Tests.Payments;

public class TestCardsTests
{
    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_card_becomes_a_token_and_its_number_is_kept_nowhere(string kind)
    {
        await using var shop = await TestShop.Open(kind);

        var taken = Assert.IsType<CardTaken>(await shop.Provider.Tokenise(new("4242-4242 4242 4242", 1, 2026, "123")));
        await shop.Ask(shop.Request(TransactionKind.Authorization, card: taken.Token));

        Assert.StartsWith("tok_", taken.Token);
        Assert.Equal("4242", taken.LastDigits);
        foreach (var table in (string[])["card", "transaction", "call", "event"])
            Assert.DoesNotContain("42424242", await shop.Dump("test_provider_" + table));
    }

    [Theory]
    [InlineData("4111 1111 1111 1111", 12, 2030, "123", "number")]
    [InlineData("", 12, 2030, "123", "number")]
    [InlineData("4242424242424242'; drop table", 12, 2030, "123", "number")]
    [InlineData("4242424242424242", 13, 2030, "123", "expiry")]
    [InlineData("4242424242424242", 0, 2030, "123", "expiry")]
    [InlineData("4242424242424242", 12, 30, "123", "expiry")]
    [InlineData("4242424242424242", 12, 2025, "123", "expiry")]
    [InlineData("4242424242424242", 12, 2030, "12", "cvc")]
    [InlineData("4242424242424242", 12, 2030, "12a", "cvc")]
    [InlineData("4242424242424242", 12, 2030, "12345", "cvc")]
    public async Task A_wrong_card_is_refused_by_its_field(string number, int month, int year, string cvc, string field)
    {
        await using var shop = await TestShop.Open("SQLite");

        var refused = Assert.IsType<CardInvalid>(await shop.Provider.Tokenise(new(number, month, year, cvc)));

        Assert.Equal(field, refused.Field);
    }

    [Fact]
    public async Task A_card_is_good_until_the_end_of_its_month()
    {
        await using var shop = await TestShop.Open("SQLite");
        Assert.IsType<CardTaken>(await shop.Provider.Tokenise(new("4242424242424242", 1, 2026, "123")));

        shop.Time.AdvanceTo(new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.IsType<CardInvalid>(await shop.Provider.Tokenise(new("4242424242424242", 1, 2026, "123")));
    }

    [Fact]
    public void Every_number_is_one_that_a_form_lets_through() => Assert.All(TestCards.Numbers.Keys, number =>
        Assert.Equal(0, number.Reverse().Select((digit, i) => (digit - '0') * (i % 2 + 1)).Sum(n => n > 9 ? n - 9 : n) % 10));

    [Fact]
    public void A_card_does_not_print_itself() =>
        Assert.DoesNotContain("4242", new CardDetails("4242424242424242", 1, 2030, "123").ToString());
}
