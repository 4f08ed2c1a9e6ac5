using Commerce.Silo.Import.Catalogue;
using FsCheck;
using FsCheck.Fluent;

namespace Commerce.Silo.Tests.Import;

public class CleanDescriptions
{
    [Theory]
    [InlineData("<p>Plain <b>bold</b></p>", "<p>Plain <strong>bold</strong></p>")]
    [InlineData("<p>one<p>two", "<p>one<p>two</p></p>")]
    [InlineData("a < b & c > d", "a &lt; b &amp; c &gt; d")]
    [InlineData("caf&eacute; &amp; &lt;b&gt;", "café &amp; &lt;b&gt;")]
    [InlineData("<h1>Big</h1><h6><span>Small</span></h6>", "<h2>Big</h2><h6>Small</h6>")]
    [InlineData("<ul><li>x</ul></li>", "<ul><li>x</li></ul>")]
    [InlineData("</p></div>text", "text")]
    [InlineData("line<br/>break<BR>", "line<br>break<br>")]
    [InlineData("<a href=\"https://x.test/?a=1&amp;b=2\" target=_blank>x</a>", "<a href=\"https://x.test/?a=1&amp;b=2\" rel=\"nofollow noopener\">x</a>")]
    [InlineData("<a href='/cart'>x</a>", "<a href=\"/cart\" rel=\"nofollow noopener\">x</a>")]
    [InlineData("<p title='a>b' onclick=\"x\">t</p>", "<p>t</p>")]
    [InlineData("<!-- <script>x</script> -->t<!DOCTYPE html><?php x ?>", "t")]
    public void Keep_what_may_stand_in_a_page(string html, string clean) => Assert.Equal(clean, SafeHtml.Clean(html));

    [Theory]
    [InlineData("<script>alert(1)</script>", "")]
    [InlineData("<SCRIPT SRC=//x.test/x.js></SCRIPT >t", "t")]
    [InlineData("<script>alert(1)", "")]
    [InlineData("<style>p{}</style>t", "t")]
    [InlineData("<img src=x onerror=alert(1)>t", "t")]
    [InlineData("<svg><p><style><img src=x onerror=alert(1)></style></p></svg>t", "t")]
    [InlineData("<math><mtext></p><script>x</script></math>t", "t")]
    [InlineData("<iframe src=javascript:alert(1)></iframe>t", "t")]
    [InlineData("<a href=\"javascript:alert(1)\">t</a>", "t")]
    [InlineData("<a href=\"java\nscript:alert(1)\">t</a>", "t")]
    [InlineData("<a href=\"&#106;avascript:alert(1)\">t</a>", "t")]
    [InlineData("<a href=\"  JaVaScRiPt:alert(1)\">t</a>", "t")]
    [InlineData("<a href=\"data:text/html,x\">t</a>", "t")]
    [InlineData("<a href=\"//evil.test\">t</a>", "t")]
    [InlineData("<a href=\"/\\evil.test\">t</a>", "t")]
    [InlineData("<<script>alert(1)</script>", "&lt;")]
    [InlineData("<p<script>x</script>", "<p>x</p>")]
    [InlineData("<scr<script></script>ipt>x", "ipt&gt;x")]
    [InlineData("<form action=x><input><button>t</button></form>", "t")]
    [InlineData("<div style=\"background:url(x)\">t</div>", "t")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>t", "\"&gt;t")]
    public void Keep_nothing_that_runs_or_loads(string html, string clean) => Assert.Equal(clean, SafeHtml.Clean(html));

    [Fact]
    public void Are_clean_whatever_came_and_stay_as_they_are_when_cleaned_again()
    {
        var pieces = Gen.Elements(
            "<", ">", "\"", "'", "=", " ", "&", "a", "href", "script", "</", "<p", "<a ", "/>", "<!--", "-->", "&lt;", "&#60;", "\n", "<b>",
            "javascript:", "onerror=", "<svg", "</script>", "<li>", "</p>", "\0", "é");
        Prop.ForAll(Arb.From(pieces.ListOf().Select(string.Concat)), html =>
        {
            var clean = SafeHtml.Clean(html);
            return SafeHtml.Clean(clean) == clean && OnlyKnownElements(clean);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Fact]
    public void Take_no_time_however_hostile_they_are()
    {
        foreach (var piece in new[] { "<a ", "<a =\"", "<p>", "</p>", "<!--", "&lt;", "<a '>", "<svg>" })
            Assert.NotNull(SafeHtml.Clean(string.Concat(Enumerable.Repeat(piece, 20_000))));
    }

    private static bool OnlyKnownElements(string clean) =>
        System.Text.RegularExpressions.Regex.Replace(clean, "</?[a-z0-9]+( href=\"[^\"<>]*\" rel=\"nofollow noopener\")?>", "").All(c => c is not ('<' or '>'));
}
