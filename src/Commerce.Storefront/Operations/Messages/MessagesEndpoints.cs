using Commerce.Storefront.Asking;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Operations.Messages;

/// <summary>What was written to people; without a mail server, with its text.</summary>
internal static class MessagesEndpoints
{
    public static readonly IReadOnlyList<string> AllFates = ["SHOWN", "SENT", "UNDELIVERABLE", "NO_ADDRESS"];

    private static readonly Operation<MessagesData> Asked = new("Operations/Messages/MessagesPage");

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/ops/messages", Messages);

    private static async Task<Page> Messages(Visit visit)
    {
        var (fates, after) = (Enums.Known(visit.Http.Request.Query["fate"], AllFates), visit.Asked("after"));
        var found = (await visit.Ask(Asked, new { fates = fates.Count == 0 ? null : fates, after })).Messages;
        return Page.Of<MessagesPage>(new MessagesModel(fates, after, found));
    }

    internal sealed record MessagesData(MessageList Messages);
}
