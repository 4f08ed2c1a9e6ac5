using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Orders;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>Finds orders for the counter: by number, name, phone or e-mail, within the stores where the caller works.</summary>
internal static class OrderFinding
{
    private const int Usual = 20, Most = 100, LongestText = 200;

    public static async ValueTask<OrderConnection> Find(FieldContext context)
    {
        var stores = Workplace.Searched(context);
        await context.Reach();
        var (text, after) = (Text.OrNull(context.Arg<string?>("text")), context.Arg<string?>("after"));
        if ((Check.Optional(text, LongestText, "text") ?? Check.Optional(after, LongestText, "after")) is { } wrong)
            throw new GraphQLException(wrong.Message, ErrorCodes.BadUserInput);
        var search = new OrderSearch
        {
            Text = text,
            Number = text is null ? null : OrderNumbers.Normalise(text),
            Stores = stores,
            Statuses = context.Arg<IReadOnlyList<OrderStatus>?>("statuses") ?? [],
            Parts = context.Arg<IReadOnlyList<FulfilmentStatus>?>("fulfilmentStatuses") ?? [],
            Channels = context.Arg<IReadOnlyList<Channel>?>("channels") ?? [],
            Troubles = context.Arg<IReadOnlyList<OrderTrouble>?>("troubles") ?? [],
            Now = context.Now(),
            From = context.Arg<DateTimeOffset?>("placedFrom"),
            To = context.Arg<DateTimeOffset?>("placedBefore"),
        };
        return await OrderConnection.Of(context, search, Math.Clamp(context.Arg<int?>("first") ?? Usual, 0, Most), after);
    }
}
