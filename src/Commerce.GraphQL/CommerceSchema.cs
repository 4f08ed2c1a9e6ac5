using System.Reflection;
using Commerce.GraphQL.Carts;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Customers;
using Commerce.GraphQL.Fulfilment;
using Commerce.GraphQL.Imports;
using Commerce.GraphQL.Messages;
using Commerce.GraphQL.Operations;
using Commerce.GraphQL.Orders;
using Commerce.GraphQL.Products;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Staff;
using Commerce.GraphQL.Stock;
using Commerce.GraphQL.Stores;

namespace Commerce.GraphQL;

/// <summary>The whole API: every domain's SDL joined, and every field bound.</summary>
public static class CommerceSchema
{
    private static readonly Domain[] Domains =
    [
        new("Common", CommonSchema.Bind),
        new("Products", ProductSchema.Bind, ("Product", ProductSchema.Node), ("Variant", ProductSchema.VariantNode)),
        new("Stores", StoreSchema.Bind, ("Store", StoreSchema.Node)),
        new("Carts", CartSchema.Bind, ("Cart", CartSchema.Node)),
        new("Orders", OrderSchema.Bind, ("Order", OrderSchema.Node)),
        new("Fulfilment", FulfilmentSchema.Bind, ("FulfilmentOrder", FulfilmentSchema.Node)),
        new("Stock", StockSchema.Bind, ("StockItem", StockSchema.Node)),
        new("Staff", StaffSchema.Bind, ("StaffMember", StaffSchema.Node)),
        new("Imports", ImportSchema.Bind, ("Import", ImportSchema.Node)),
        new("Messages", MessageSchema.Bind),
        new("Operations", OperationsSchema.Bind),
        new("Customers", CustomerSchema.Bind, ("Customer", CustomerSchema.Node)),
    ];

    public static Schema Build() => Domains.Aggregate(SchemaBuilder.FromSdl(Sdl()), (schema, domain) => domain.Bind(schema))
        .Query(q => q.FieldAsync("node", Node))
        .Build();

    private static ValueTask<object?> Node(FieldContext context)
    {
        if (!GlobalId.TryParse(context.Arg<string>("id"), out var id))
            throw GlobalId.Wrong("thing");
        foreach (var domain in Domains)
            foreach (var (type, find) in domain.Nodes)
                if (type == id.Type)
                    return find(context, id);
        return new((object?)null);
    }

    private static IEnumerable<string> Sdl()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var domain in Domains)
            foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
                if (name.StartsWith($"Commerce.GraphQL.{domain.Folder}.", StringComparison.Ordinal) && name.EndsWith(".graphql", StringComparison.Ordinal))
                    yield return Read(assembly, name);
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
