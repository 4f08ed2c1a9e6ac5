using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Imports;
using Commerce.Grains.Reads;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Imports;

/// <summary>A page of imports, each as its grain has it.</summary>
internal sealed record ImportPage(IReadOnlyList<ImportView> Nodes, PageInfo PageInfo)
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
        var nodes = new List<ImportView>(page.Ids.Count);
        foreach (var id in page.Ids)
            nodes.Add(new(id, (await context.Read<ImportState>(ImportGrain.Of(id))).State));
        return new(nodes, new(after is not null, page.HasMore, page.Cursors.FirstOrDefault(), page.Cursors.LastOrDefault()));
    }
}
