namespace Commerce.Silo.Tests.Search;

public class TypoTests
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";
    private static readonly string[] Words =
        ["bike", "lamp", "bells", "helmet", "mirrors", "mountain", "waterproof", "comfortable"];

    /// <summary>Trigrams only propose; if they missed what the edit distance allows, a slip here would find nothing.</summary>
    [Fact]
    public void Every_single_slip_is_forgiven_from_four_letters_on()
    {
        foreach (var word in Words)
        {
            var index = Catalogue.Of(Catalogue.Product(1, word));
            foreach (var slipped in Slips(word).Where(slipped => slipped.Length >= 4))
                Assert.True(index.Numbers(slipped + " ").Length == 1, $"{slipped} does not find {word}");
        }
    }

    [Fact]
    public void Two_slips_are_forgiven_from_eight_letters_on()
    {
        var random = new Random(8);
        foreach (var word in Words.Where(word => word.Length >= 8))
        {
            var index = Catalogue.Of(Catalogue.Product(1, word));
            foreach (var once in Slips(word).Where(once => random.Next(20) == 0))
                foreach (var twice in Slips(once).Where(twice => twice.Length >= 8 && random.Next(100) == 0))
                    Assert.True(index.Numbers(twice + " ").Length == 1, $"{twice} does not find {word}");
        }
    }

    private static IEnumerable<string> Slips(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
            if (i > 0) yield return word.Remove(i, 1).Insert(i - 1, word[i].ToString());
            foreach (var letter in Letters)
            {
                yield return word.Insert(i, letter.ToString());
                yield return word.Remove(i, 1).Insert(i, letter.ToString());
            }
        }
    }
}
