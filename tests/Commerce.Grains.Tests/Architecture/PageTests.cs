using System.Text.RegularExpressions;

namespace Commerce.Grains.Tests.Architecture;

/// <summary>How pages are written, so that each can be read in any language, from either side, and trusted with a form.</summary>
public partial class PageTests
{
    private const string Pages = "src/Commerce.Storefront";

    /// <summary>What has a side in the world, and not in the text: shadows fall, and arrows are turned by a rule of their own.</summary>
    private static readonly string[] SidesOfTheWorld = ["map.css"];

    [Fact]
    public void Styles_name_no_left_and_no_right() => Law.Holds(
        "Styles must say inline-start and inline-end, so that pages can be read from right to left",
        SourceTree.Files(Pages, ".css").Where(file => !SidesOfTheWorld.Contains(file.Name)).SelectMany(file => file.Find(Physical())));

    [Theory]
    [InlineData("margin-left: 1px;"), InlineData("  padding-right:0"), InlineData("text-align: left"), InlineData("left: 0"), InlineData("border-left: 0")]
    [InlineData("inset: 0; right: 3px"), InlineData("float: right"), InlineData("border-top-left-radius: 3px")]
    public void A_side_of_the_world_is_seen(string style) => Assert.Matches(Physical(), style);

    [Theory]
    [InlineData("margin-inline-start: 1px"), InlineData("text-align: start"), InlineData("inset-inline: 0"), InlineData("--left-over: 1px"), InlineData("/* on the left */"), InlineData(".left::after { inset: 0 }")]
    public void What_turns_with_the_text_is_let_be(string style) => Assert.DoesNotMatch(Physical(), style);

    [Fact]
    public void No_text_is_written_into_a_page() => Law.Holds(
        "Texts belong into Texts/*.json, where every language has them",
        // The style guide speaks to those who make pages, and nobody else ever sees it.
        SourceTree.Files(Pages, ".razor").Where(file => file.Name != "StyleguidePage.razor").SelectMany(file => RazorText.Literals(file.Text).Select(text => $"{file.Path}: {text}")));

    [Theory]
    [InlineData("<p>Hello</p>", "Hello"), InlineData("<button aria-label=\"Close\">@T[\"x\"]</button>", "Close"), InlineData("<input placeholder=\"Search\">", "Search")]
    [InlineData("@if (x) {\n <b>Yes</b>\n}", "Yes"), InlineData("<p>@Name sold</p>", "sold"), InlineData("<img alt=\"A bicycle\">", "A bicycle")]
    public void A_text_in_a_page_is_seen(string page, string text) => Assert.Equal([text], RazorText.Literals(page));

    [Theory]
    [InlineData("<p class=\"small\">@T[\"shop.title\"]</p>"), InlineData("@foreach (var x in Model.All.Where(a => a > 2))\n{\n<i>@x</i>\n}"), InlineData("@* a word *@ <br>")]
    [InlineData("<p>@(a ? T[\"x\"] : b) · @c – 24:00 ×</p>"), InlineData("<p></p>\n@code {\n string s = \"Hello\";\n}"), InlineData("<option value=\"light\" selected=\"@(a == b)\">@T[\"x\"]</option>")]
    public void What_comes_from_the_texts_is_let_be(string page) => Assert.Empty(RazorText.Literals(page));

    [Fact]
    public void Every_operation_stands_beside_the_page_that_asks_it()
    {
        var asking = SourceTree.Files(Pages, ".cs", ".razor").ToList();
        Law.Holds("An operation stands beside a page that shows what it asks", SourceTree.Files(Pages, ".graphql")
            .Where(file => !asking.Any(other => Folder(other.Path) == Folder(file.Path) && other.Text.Contains($"\"{file.Path[(Pages.Length + 1)..^".graphql".Length]}\"", StringComparison.Ordinal)))
            .Select(file => file.Path));
        Law.Holds("A file of operations holds one", SourceTree.Files(Pages, ".graphql")
            .Where(file => OperationStart().Count(file.Text) != 1).Select(file => file.Path));
    }

    [Fact]
    public void Every_form_that_changes_something_carries_its_token() => Law.Holds(
        "A form that is posted begins with <FormFields />, whose token every handler's group checks",
        from file in SourceTree.Files(Pages, ".razor")
        from Match form in Form().Matches(file.Text)
        where form.Value.Contains("method=\"post\"", StringComparison.OrdinalIgnoreCase) && !form.Value.Contains("<FormFields", StringComparison.Ordinal)
        select $"{file.Path}: {form.Value[..Math.Min(100, form.Value.Length)]}");

    private static string Folder(string path) => path[..path.LastIndexOf('/')];

    [GeneratedRegex(@"(?<![\w-])(margin|padding|border|inset|scroll-(margin|padding))-(left|right)\b|(?<![\w.-])(left|right)\s*:(?!:)|(text-align|float|clear)\s*:\s*(left|right)\b|border-(top|bottom)-(left|right)-radius")]
    private static partial Regex Physical();

    [GeneratedRegex(@"^(query|mutation|subscription)\b", RegexOptions.Multiline)]
    private static partial Regex OperationStart();

    [GeneratedRegex(@"<form\b.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();
}
