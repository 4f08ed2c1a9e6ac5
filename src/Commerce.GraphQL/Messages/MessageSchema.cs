using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Messages;

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
        .Type<MessagePage>("MessageConnection", t => t.Field("nodes", page => page.Edges.Nodes()))
        .Type<Edge<OutboxMessage>>("MessageEdge")
        .Query(q => q.FieldAsync("messages", MessagePage.Read));

    private static async ValueTask<string?> OrderNumber(OutboxMessage message, FieldContext context) =>
        message.Order is { } order ? (await context.Load(Loaders.Orders, order))?.Number : null;
}
