using System.Text;
using Commerce.Silo.Search;

namespace Commerce.Silo.Tests.Search;

public class HostileQueryTests
{
    private static readonly ProductIndex Shop = BicycleShop.Open();

    public static TheoryData<string> Nonsense =>
    [
        "%", "*", "'; DROP TABLE product; --", "helmet' OR 1=1 --", "helmet:* & !bike",
        "\"helmet\" NEAR/3 lock", "(((((", "[a-z]+.*$",
        "{\"$ne\":null}", "<script>alert(1)</script>", "../../etc/passwd",
        "\0\0helmet\0", "\uD83D", "\uDE00\uD83D", "a\uD800b", "\uFFFE\uFFFF",
        "🚲🚲🚲", "\u202Ehelmet", "\u200B\u200C\u200D", "Z̷̢̛a̶̧l̵͜g̸̡o̴",
        "ﷺ", "ﷺﷺﷺﷺﷺﷺﷺﷺ", "自転車", "จักรยาน", "دراجة", "𝐁𝐢𝐤𝐞", "----", ". . .", "a-b-c-d-e-f-g-h-i-j-k-l",
        "\t\r\n", "\u00A0", "'", "’’’", "ааааааааааааааааааааааааааааааааааааааааааааааааа",
    ];

    [Theory]
    [MemberData(nameof(Nonsense))]
    public void Any_query_is_answered(string text)
    {
        foreach (var locale in new[] { "en", "de", "ru", "fr", "", "-", "x-🚲" })
        {
            var result = Shop.Search(BicycleShop.Everything with { Text = text, Locale = locale });
            Assert.InRange(result.Total, 0, BicycleShop.Products.Length);
            Assert.Equal(result.Total, result.Ids.Count);
            Assert.NotNull(Shop.Suggest(text, locale, 5));
        }
    }

    [Theory]
    [InlineData("%")]
    [InlineData("*")]
    [InlineData("🚲")]
    [InlineData("(((")]
    public void Signs_alone_find_nothing_rather_than_everything(string text) => Assert.Empty(Shop.Find(text));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\t\u00A0")]
    public void Blank_text_is_the_whole_catalogue(string text) => Assert.Equal(40, Shop.Find(text).Length);

    [Theory]
    [InlineData("<helmet>")]
    [InlineData("\"helmet\"")]
    [InlineData("\u202Ehelmet")]
    [InlineData("\0helmet\0")]
    [InlineData("helmet';")]
    public void Signs_around_a_word_are_passed_over(string text) => Assert.Equal(3, Shop.Find(text).Length);

    [Fact]
    public void Megabytes_are_cut_to_what_a_person_types()
    {
        string[] endless =
        [
            new('a', 5_000_000), new('-', 1_000_000), new('\u0301', 1_000_000), new('ﷺ', 1_000_000),
            string.Concat(Enumerable.Repeat("helmet ", 200_000)),
            string.Concat(Enumerable.Range(0, 200_000).Select(i => $"w{i} ")),
            string.Concat(Enumerable.Repeat("🚲", 500_000)), string.Concat(Enumerable.Repeat("a-", 500_000)),
        ];
        foreach (var text in endless)
            Assert.InRange(Shop.Find(text).Length, 0, 40);
        Assert.Equal(3, Shop.Find(endless[4]).Length);
    }

    [Fact]
    public void Words_of_a_document_are_cut_too_and_found_by_their_beginning()
    {
        var index = Catalogue.Of(Catalogue.Product(1, new string('b', 100_000), body: new string('ö', 3_000_000)));
        Assert.Equal([1], index.Numbers(new string('b', 60)));
        Assert.Equal([1], index.Numbers("bbb"));
    }

    [Fact]
    public void Random_text_is_answered_alike_each_time()
    {
        var random = new Random(20_260_101);
        for (var i = 0; i < 500; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(30); length > 0; length--)
                text.Append(random.Next(3) == 0 ? (char)random.Next(char.MaxValue + 1) : "helmtbik- 'äё"[random.Next(13)]);
            Assert.Equal(Shop.Find(text.ToString()), Shop.Find(text.ToString()));
        }
    }
}
