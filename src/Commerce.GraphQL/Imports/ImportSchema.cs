using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Imports;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Imports;

/// <summary>Files that were sent to POST /imports, and how far they are.</summary>
internal static class ImportSchema
{
    private const int Usual = 100;

    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .Id<ImportId>("Import")
        .Enum<ImportStatus>()
        .Type<ImportView>("Import", t => t
            .Field("rejections", (import, context) => First(import.State.Rejected, context))
            .Field("warnings", (import, context) => First(import.State.Warnings, context)))
        .Type<ImportNote>("ImportRejection")
        .Type<ImportChange>()
        .Type<ImportPage>("ImportConnection", t => t.Field("nodes", page => page.Edges.Nodes()))
        .Type<Edge<ImportView>>("ImportEdge")
        .Query(q => q.FieldAsync("imports", ImportPage.Read))
        .Query(q => q.FieldAsync("import", context => Find(context, context.Arg<ImportId>("id"))))
        .Subscription("importChanged", context => Follow(context), change => change.Cursor);

    public static async ValueTask<object?> Node(FieldContext context, GlobalId id) =>
        context.Viewer().Is(StaffRole.Manager) && Guid.TryParseExact(id.Key, "N", out var key)
            ? await Find(context, new(key))
            : null;

    private static async ValueTask<ImportView?> Find(FieldContext context, ImportId id)
    {
        var import = (await context.Read<ImportState>(ImportGrain.Of(id))).State;
        return MaySee(context.Viewer(), import) ? new(id, import) : null;
    }

    /// <summary>Files go across stores, so an administrator sees all; a manager those that they sent themselves.</summary>
    private static bool MaySee(Viewer viewer, ImportState import) =>
        import.Status != ImportStatus.None && (viewer.Is(StaffRole.Admin) || import.By == viewer.Actor);

    private static IEnumerable<ImportNote> First(ImmutableArray<ImportNote> notes, FieldContext context) =>
        notes.Skip(Math.Max(0, context.Arg<int?>("skip") ?? 0)).Take(Math.Max(0, context.Arg<int?>("first") ?? Usual));

    private static async IAsyncEnumerable<ImportChange> Follow(
        FieldContext context, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var (id, after) = (context.Arg<ImportId>("id"), context.Arg<string?>("after"));
        if (await Find(context, id) is null)
            throw Workplace.NoSuch("import");
        await foreach (var view in context.Grains().Watch<ImportState>(ImportGrain.Of(id), cancellation))
        {
            var cursor = view.Version.ToString(CultureInfo.InvariantCulture);
            if (cursor != after)
            {
                if (await Workplace.Account(context) is null)
                    yield break;
                yield return new(new(id, view.State), cursor);
            }
            if (view.State.Status is ImportStatus.Finished or ImportStatus.Failed)
                yield break;
        }
    }
}
