using System.Text.RegularExpressions;
using Commerce.Storefront.Texts;
using Commerce.Testing;

namespace Commerce.Storefront.Tests.Texts;

public partial class RefusalTests
{
    /// <summary>A refusal that the pages have no words for would come in the API's English.</summary>
    [Fact]
    public void Every_refusal_of_the_API_has_words_and_no_other_has()
    {
        var schema = File.ReadAllText(Path.Combine(Repository.Root, "src", "Commerce.GraphQL", "schema.graphql"));
        var refusals = Refusal().Matches(schema).Select(match => $"refusal.{match.Groups[1].Value}").Order(StringComparer.Ordinal);
        Assert.Equal(refusals, TextBook.Wordings("en").Keys.Where(key => key.StartsWith("refusal.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^type (\w+) implements UserError", RegexOptions.Multiline)]
    private static partial Regex Refusal();
}
