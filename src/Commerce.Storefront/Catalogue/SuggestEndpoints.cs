using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Catalogue;

/// <summary>What somebody may mean who types into the search: a list for the field to show, not a page.</summary>
internal static class SuggestEndpoints
{
    private const int LongestText = 80;
    private static readonly Operation<SuggestData> Asked = new("Catalogue/Suggestions");

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/suggest", Suggest).SharedByGuests();

    private static async Task<Page> Suggest(Visit visit, string? q)
    {
        var text = (q ?? "").Trim();
        return text.Length is 0 or > LongestText
            ? Page.Of<SuggestionList>(new SuggestData([]))
            : Page.Of<SuggestionList>(await visit.Ask(Asked, new { text, locale = visit.Locale }));
    }
}
