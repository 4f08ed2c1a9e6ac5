using Commerce.Silo.Search;

namespace Commerce.Silo.Tests.Search;

/// <summary>Documents that say only what a test is about.</summary>
internal static class Catalogue
{
    private static readonly SearchText Blank = new("", "", "", "", "", "");

    public static SearchDocument Product(
        int number, string title = "", string category = "", string body = "", string locale = "en") =>
        new(
            Bicycle.IdOf(number),
            new Dictionary<string, SearchText> { [locale] = Blank with { Title = title, Category = category, Body = body } },
            locale, [], 1000, 1000, DateTimeOffset.UnixEpoch, 0, []);

    public static ProductIndex Of(params SearchDocument[] documents)
    {
        var index = new ProductIndex();
        index.Put(documents);
        return index;
    }

    public static int[] Numbers(this ProductIndex index, SearchQuery query) =>
        [.. index.Search(query).Ids.Select(id => Enumerable.Range(0, 100_000).First(number => Bicycle.IdOf(number) == id))];

    public static int[] Numbers(this ProductIndex index, string text, string locale = "en") =>
        index.Numbers(BicycleShop.Everything with { Text = text, Locale = locale });
}
