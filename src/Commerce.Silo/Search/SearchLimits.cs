namespace Commerce.Silo.Search;

/// <summary>Whatever comes from outside is cut to these, so that no query and no document can cost without bound.</summary>
public static class SearchLimits
{
    public const int QueryCharacters = 200;
    public const int QueryWords = 8;
    public const int WordCharacters = 40;
    public const int FieldCharacters = 2_000;
    public const int BodyCharacters = 10_000;
    public const int CodesPerProduct = 500;
    public const int PageSize = 250;
    public const int ValuesPerFacet = 250;
    public const int Suggestions = 20;
}
