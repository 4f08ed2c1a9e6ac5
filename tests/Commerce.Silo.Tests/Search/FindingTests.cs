namespace Commerce.Silo.Tests.Search;

public class FindingTests
{
    private static readonly Commerce.Silo.Search.ProductIndex Shop = BicycleShop.Open();

    public static TheoryData<string, string, string> Expected()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (query, locale, hits) in ExpectedHits.Table)
            data.Add(query, locale, hits);
        return data;
    }

    [Theory]
    [MemberData(nameof(Expected))]
    public void A_query_finds_what_the_table_says(string query, string locale, string hits)
    {
        var found = Shop.Find(query, locale);
        var expected = hits.TrimEnd('…').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected, hits.EndsWith('…') ? found.Take(expected.Length) : found);
    }
}
