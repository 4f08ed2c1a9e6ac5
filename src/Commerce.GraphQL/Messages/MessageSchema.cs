using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Messages;
using Commerce.Grains.Orders;

namespace Commerce.GraphQL.Messages;

/// <summary>What was written to people.</summary>
internal static class MessageSchema
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .Enum<MessageTemplate>()
        .Enum<MessageFate>()
        .Type<OutboxMessage>("Message", t => t
            .Field("id", message => message.Key)
            .Field("recipient", message => message.To?.Email ?? message.To?.Name)
            .FieldAsync("orderNumber", OrderNumber))
        .Type<MessagePage>("MessageConnection")
        .Query(q => q.FieldAsync("messages", MessagePage.Read));

    private static async ValueTask<string?> OrderNumber(OutboxMessage message, FieldContext context) =>
        message.Order is { } order ? (await context.Read<OrderState>(OrderGrain.Of(order))).State.Number : null;
}
