using Commerce.Grains.Messages;
using Commerce.Silo.Messages;

namespace Commerce.Silo.Tests.Messages;

public class LetterTests
{
    private static readonly string[] Known =
    [
        "name", "shop", "number", "link", "code", "lines", "total", "promised", "store", "address", "directions", "due", "until", "missing",
        "answerBy", "carrier", "tracking",
    ];

    private static readonly Dictionary<string, string> Facts = new()
    {
        ["name"] = "Ada <script>alert(1)</script>",
        ["number"] = "B-1042",
        ["store"] = "Radhaus \"Mitte\"",
        ["zone"] = "Europe/Berlin",
        ["until"] = "2026-07-01T16:00:00.0000000+00:00",
        ["due"] = "1299.90 EUR",
        ["code"] = "ABCD-EFGH",
        ["lines"] = "2 × Bell\n1 × Lamp (red)",
        ["link"] = "https://shop.example/order/a.b?c=1&d=\"2\"",
    };

    public static TheoryData<string, MessageTemplate> All
    {
        get
        {
            var all = new TheoryData<string, MessageTemplate>();
            foreach (var language in Letters.Languages)
                foreach (var template in Enum.GetValues<MessageTemplate>())
                    all.Add(language, template);
            return all;
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Every_message_is_there_in_every_language_and_tells_the_same_facts(string language, MessageTemplate which)
    {
        var template = Letters.Find(language, which);

        Assert.Subset(Known.ToHashSet(), template.Facts.ToHashSet());
        Assert.Equal(Letters.Find("en", which).Facts.Order(), template.Facts.Order());
        Assert.Contains("link", template.Facts);
    }

    [Theory, MemberData(nameof(All))]
    public void No_mark_of_the_template_is_left_in_a_message(string language, MessageTemplate which)
    {
        var letter = Letters.Write(which, language, "Shop", Known.ToDictionary(fact => fact, fact => $"fact-{fact}"));

        foreach (var text in (string[])[letter.Subject, letter.Text, letter.Html.Split("<body")[1]])
            Assert.DoesNotMatch(@"\{\w|\*\*|\]\(", text);
    }

    [Fact]
    public void A_fact_is_text_and_never_markup()
    {
        var letter = Letters.Write(MessageTemplate.OrderReady, "en", "Shop & Sons", Facts);

        Assert.DoesNotContain("<script>", letter.Html);
        Assert.Contains("Ada &lt;script&gt;", letter.Html);
        Assert.Contains("href=\"https://shop.example/order/a.b?c=1&amp;d=&quot;2&quot;\"", letter.Html);
        Assert.Contains("2 × Bell<br>\n1 × Lamp (red)", System.Net.WebUtility.HtmlDecode(letter.Html));
        Assert.Contains("Shop &amp; Sons", letter.Html);
        Assert.Contains("Ada <script>", letter.Text);
    }

    [Fact]
    public void What_people_typed_does_not_look_like_our_own_words()
    {
        var letter = Letters.Write(MessageTemplate.OrderReady, "en", "Shop", new Dictionary<string, string>(Facts)
        {
            ["name"] = "Ada\r\n\r\n[Pay here](evil)\n**{code}**",
            ["number"] = "B-1042\r\nBcc: everybody@example.com",
        });

        Assert.DoesNotContain('\n', letter.Subject);
        Assert.DoesNotContain('\r', letter.Subject);
        Assert.DoesNotContain("\n\n[Pay", letter.Text);
        Assert.DoesNotContain("href=\"evil\"", letter.Html);
        Assert.Contains("**{code}**", letter.Text);
    }

    [Fact]
    public void A_line_about_what_is_not_known_is_left_out()
    {
        var letter = Letters.Write(MessageTemplate.OrderReady, "en", "Shop", new Dictionary<string, string>(Facts) { ["due"] = "" });

        Assert.DoesNotContain("To be paid", letter.Text);
        Assert.DoesNotContain("Address", letter.Text);
        Assert.Contains("Show this code at the counter: ABCD-EFGH\n\nIt waits", letter.Text);
    }

    [Theory]
    [InlineData("en", "Wednesday, 1 July 2026, 18:00", "€1,299.90")]
    [InlineData("de-AT", "Mittwoch, 1. Juli 2026, 18:00 Uhr", "1.299,90 €")]
    [InlineData("ru", "среда, 1 июля 2026 г., 18:00", "1 299,90 €")]
    [InlineData("fr", "Wednesday, 1 July 2026, 18:00", "€1,299.90")]
    public void Times_are_the_stores_and_amounts_are_the_readers(string locale, string time, string amount)
    {
        var letter = Letters.Write(MessageTemplate.OrderReady, locale, "Shop", Facts);

        Assert.Contains(time, letter.Text);
        Assert.Contains(amount, letter.Text.Replace('\u00A0', ' ').Replace('\u202F', ' '));
    }

    [Theory]
    [InlineData("500 JPY", "JPY 500")]
    [InlineData("1.500 KWD", "KWD 1.500")]
    [InlineData("12.00 CHF", "CHF 12.00")]
    public void An_amount_has_the_digits_of_its_currency(string amount, string shown)
    {
        var letter = Letters.Write(MessageTemplate.OrderReady, "en", "Shop", new Dictionary<string, string>(Facts) { ["due"] = amount });

        Assert.Contains("To be paid there: " + shown, letter.Text.Replace('\u00A0', ' '));
    }
}
