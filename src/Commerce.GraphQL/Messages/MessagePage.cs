using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Orders;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Messages;
using Commerce.Grains.Orders;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Messages;

/// <summary>
/// A page of the outbox. Managers see what was written about orders of their stores. What was written about accounts is for
/// administrators: where the outbox stands for a mail server, the links in it open those accounts.
/// </summary>
internal sealed record MessagePage(IReadOnlyList<Edge<OutboxMessage>> Edges, PageInfo PageInfo)
{
    private const int Usual = 20, Most = 100, MostReads = 5, LongestCursor = 300;

    public static async ValueTask<MessagePage> Read(FieldContext context)
    {
        var order = context.Arg<OrderId?>("order");
        if (order is { } asked && !await IsTheirs(context, asked))
            throw Workplace.NoSuch("order");
        var after = context.Arg<string?>("after");
        if (Check.Optional(after, LongestCursor, "after") is { } wrong)
            throw new GraphQLException(wrong.Message, ErrorCodes.BadUserInput);
        var fates = context.Arg<IReadOnlyList<MessageFate>?>("fates") ?? [];
        var first = Math.Clamp(context.Arg<int?>("first") ?? Usual, 0, Most);
        var (nodes, next) = (new List<Edge<OutboxMessage>>(), after);
        if (first == 0)
            return new([], new(after is not null, (await context.Get<IOutbox>().List(
                new(order, First: 1, After: after) { Fates = fates }, context.Cancellation)).Messages.Length > 0, null, null));
        // Of many messages few may be theirs: a page then ends early rather than read the whole outbox.
        for (var reads = 0; reads < MostReads; reads++)
        {
            var page = await context.Get<IOutbox>().List(new(order, First: first - nodes.Count, After: next) { Fates = fates }, context.Cancellation);
            foreach (var message in await Seen(context, page.Messages))
                nodes.Add(new(message.Cursor, message));
            next = page.Next;
            if (next is null || nodes.Count >= first)
                break;
        }
        return new(nodes, new(after is not null, next is not null, nodes.FirstOrDefault()?.Cursor, next ?? nodes.LastOrDefault()?.Cursor));
    }

    private static async ValueTask<IReadOnlyList<OutboxMessage>> Seen(FieldContext context, IReadOnlyList<OutboxMessage> messages)
    {
        if (context.Viewer().Is(StaffRole.Admin))
            return messages;
        var about = messages.Where(message => message.Order is not null).ToArray();
        var orders = await context.LoadAll(Loaders.Orders, about.Select(message => message.Order!.Value));
        return [.. about.Where((_, i) => orders[i] is { Exists: true } order && OrderAccess.IsTheirWork(context, order))];
    }

    private static async ValueTask<bool> IsTheirs(FieldContext context, OrderId order) =>
        (await context.Read<OrderState>(OrderGrain.Of(order))).State is { Exists: true } state && OrderAccess.IsTheirWork(context, state);
}
