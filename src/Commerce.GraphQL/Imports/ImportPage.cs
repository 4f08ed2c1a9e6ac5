using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Grains.Reads;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Imports;

/// <summary>A page of imports, each as its grain has it.</summary>
internal sealed record ImportPage(IReadOnlyList<Edge<ImportView>> Edges, PageInfo PageInfo)
{
    private const int LongestCursor = 100;

    public static async ValueTask<ImportPage> Read(FieldContext context)
    {
        await context.Reach();
        var after = context.Arg<string?>("after");
        if (Check.Optional(after, LongestCursor, "after") is { } wrong)
            throw new GraphQLException(wrong.Message, ErrorCodes.BadUserInput);
        var viewer = context.Viewer();
        var page = await context.Get<IImportReads>().Latest(
            viewer.Is(StaffRole.Admin) ? null : viewer.Actor, Math.Clamp(context.Arg<int?>("first") ?? Page.Usual, 0, Page.Most), after,
            context.Cancellation);
        var states = await context.LoadAll(Loaders.Imports, page.Ids);
        var edges = states.Select((state, i) => new Edge<ImportView>(page.Cursors[i], new(page.Ids[i], state!))).ToList();
        return new(edges, new(after is not null, page.HasMore, page.Cursors.FirstOrDefault(), page.Cursors.LastOrDefault()));
    }
}
