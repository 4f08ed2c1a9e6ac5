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
internal sealed record MessagePage(IReadOnlyList<OutboxMessage> Nodes, PageInfo PageInfo)
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
        var first = Math.Clamp(context.Arg<int?>("first") ?? Usual, 1, Most);
        var (nodes, next) = (new List<OutboxMessage>(), after);
        // Of many messages few may be theirs: a page then ends early rather than read the whole outbox.
        for (var reads = 0; reads < MostReads; reads++)
        {
            var page = await context.Get<IOutbox>().List(new(order, First: first - nodes.Count, After: next) { Fates = fates }, context.Cancellation);
            foreach (var message in page.Messages)
                if (await MaySee(context, message))
                    nodes.Add(message);
            next = page.Next;
            if (next is null || nodes.Count >= first)
                break;
        }
        return new(nodes, new(HasPreviousPage: false, next is not null, nodes.FirstOrDefault()?.Key, next));
    }

    private static async ValueTask<bool> MaySee(FieldContext context, OutboxMessage message) =>
        context.Viewer().Is(StaffRole.Admin) || (message.Order is { } order && await IsTheirs(context, order));

    private static async ValueTask<bool> IsTheirs(FieldContext context, OrderId order) =>
        (await context.Read<OrderState>(OrderGrain.Of(order))).State is { Exists: true } state && OrderAccess.IsTheirWork(context, state);
}
