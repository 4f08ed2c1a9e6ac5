using System.Text.RegularExpressions;
using Commerce.Storefront.Texts;
using Commerce.Storefront.Visits;
using Commerce.Testing;

namespace Commerce.Storefront.Tests.Texts;

public partial class TextTests
{
    public static TheoryData<string> Others => [.. Languages.All.Skip(1)];

    [Theory, MemberData(nameof(Others))]
    public void Every_language_has_every_text(string language)
    {
        var (english, other) = (TextBook.Wordings("en"), TextBook.Wordings(language));
        Assert.Empty(english.Keys.Except(other.Keys));
        Assert.Empty(other.Keys.Except(english.Keys));
    }

    [Theory, MemberData(nameof(Others))]
    public void A_text_has_the_same_places_in_every_language(string language)
    {
        var other = TextBook.Wordings(language);
        var differing = TextBook.Wordings("en").Where(english => other.TryGetValue(english.Key, out var wording) && Places(wording) != Places(english.Value));
        Assert.Empty(differing.Select(english => english.Key));
    }

    [Theory, InlineData("en"), InlineData("de"), InlineData("ru")]
    public void What_is_counted_has_every_plural_form_of_the_language(string language) => Assert.Empty(TextBook.Wordings(language)
        .Where(text => text.Value.Forms.Count() > 1 && Plural.FormsOf(language).Except(text.Value.Forms.Select(form => form.Key)).Any())
        .Select(text => text.Key));

    [Fact]
    public void A_page_asks_for_no_text_that_there_is_not()
    {
        var english = TextBook.Wordings("en");
        var missing = from file in Sources()
                      from Match use in Used().Matches(File.ReadAllText(file))
                      let key = use.Groups[1].Value
                      where !english.ContainsKey(key)
                      select $"{Path.GetFileName(file)}: {key}";
        Assert.Empty(missing);
    }

    [Fact]
    public void There_is_no_text_that_nothing_asks_for()
    {
        var sources = string.Join('\n', Sources().Select(File.ReadAllText));
        // Keys that end in a value, such as a state or a refusal, are put together: their beginning stands in the source.
        var unused = TextBook.Wordings("en").Keys.Where(key => !sources.Contains($"\"{key}\"", StringComparison.Ordinal)
            && !Beginnings(key).Any(beginning => sources.Contains($"\"{beginning}.{{", StringComparison.Ordinal) || sources.Contains($"Of(\"{beginning}\"", StringComparison.Ordinal)));
        Assert.Empty(unused);
    }

    [Theory, InlineData(1, "1 товар"), InlineData(2, "2 товара"), InlineData(5, "5 товаров"), InlineData(11, "11 товаров"), InlineData(21, "21 товар"), InlineData(112, "112 товаров")]
    public void Russian_counts_in_three_forms(int count, string said) =>
        Assert.Contains(said, TextBook.In("ru")["site.basket-count", ("count", count)], StringComparison.Ordinal);

    private static IEnumerable<string> Beginnings(string key) =>
        Enumerable.Range(0, key.Length).Where(at => key[at] == '.').Select(at => key[..at]);

    private static IEnumerable<string> Sources() => new[] { "*.cs", "*.razor" }
        .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Commerce.Storefront"), pattern, SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static string Places(Wording wording) => string.Join(' ', wording.Forms
        .SelectMany(form => Place().Matches(form.Value)).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{[a-zA-Z]+\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\bT\[""([^""{]+)""")]
    private static partial Regex Used();
}
