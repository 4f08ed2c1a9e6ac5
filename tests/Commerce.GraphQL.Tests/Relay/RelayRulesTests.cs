using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Relay;

public class RelayRulesTests
{
    [Fact]
    public void The_schema_is_one_that_Relay_can_work_with() => Assert.Empty(RelayRules.Broken(CommerceSchema.Build()));

    [Fact]
    public void What_Relay_could_not_work_with_is_found()
    {
        var schema = SchemaBuilder.FromSdl("""
            interface Node { id: ID! name: String }
            type PageInfo { hasNextPage: Boolean }
            type Thing implements Node { id: ID! name: String }
            type ThingConnection { edges: [ThingEdge] nodes: [PageInfo] }
            type ThingEdge { cursor: Int node: [Thing] }
            type Things { edges: [Thing] }
            type NobodyConnection { nodes: [Thing] pageInfo: PageInfo! }
            type Query { node(id: ID): Node things(first: Int): ThingConnection all: Things none(first: Int, after: String): NobodyConnection }
            type Mutation { doIt(input: Int): Boolean }
            """)
            .Type<object>("Thing", t => t.Field("id", _ => "1").Field("name", _ => "")).Type<string>("PageInfo", t => t.Field("hasNextPage", _ => (bool?)null))
            .Type<Version>("ThingConnection", t => t.Field("edges", _ => Array.Empty<Uri>()).Field("nodes", _ => Array.Empty<string>()))
            .Type<Uri>("ThingEdge", t => t.Field("cursor", _ => (int?)1).Field("node", _ => Array.Empty<object>()))
            .Type<Type>("Things", t => t.Field("edges", _ => Array.Empty<object>()))
            .Type<Random>("NobodyConnection", t => t.Field("nodes", _ => Array.Empty<object>()).Field("pageInfo", _ => ""))
            .Query(q => q.Field("node", _ => new object()).Field("things", _ => new Version()).Field("all", _ => typeof(int)).Field("none", _ => new Random()))
            .Mutation(m => m.Field("doIt", _ => (bool?)true))
            .Build();

        Assert.Equal(
        [
            "NobodyConnection has edges if, and only if, it is named a Connection", "Node is an interface of nothing but id: ID!",
            "PageInfo.endCursor is String", "PageInfo.hasNextPage is Boolean!", "PageInfo.hasPreviousPage is Boolean!", "PageInfo.startCursor is String",
            "Query has node(id: ID!): Node", "Query.things takes first and after, or last and before",
            "ThingConnection.nodes are those of its edges", "ThingConnection.pageInfo is PageInfo!", "ThingEdge.cursor is String!",
            "ThingEdge.node is one thing, not a list", "Things has edges if, and only if, it is named a Connection", "the mutation doIt takes one input",
        ], RelayRules.Broken(schema).Order(StringComparer.Ordinal));
    }
}
