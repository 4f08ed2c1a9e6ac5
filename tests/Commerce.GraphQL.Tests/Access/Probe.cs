using System.Text.Json;
using System.Text.Json.Nodes;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Types;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;
using Commerce.Grains.Imports;

namespace Commerce.GraphQL.Tests.Access;

/// <summary>A root field of the schema, and a document that asks for it with arguments that are well formed and name real things.</summary>
internal sealed record Probe(string Operation, FieldDefinition Field, Things Things)
{
    public string Name => $"{Operation}.{Field.Name}";

    public static IEnumerable<Probe> All(Schema schema, Things things) =>
    [
        .. Of("query", schema.QueryType, things), .. Of("mutation", schema.MutationType, things),
        .. Of("subscription", schema.SubscriptionType, things),
    ];

    public GraphQLRequest Request(JsonNode? variables = null) => Shop.Request(
        $"{Operation}{Declared()} {{ it: {Field.Name}{Passed()} {Selected()} }}",
        JsonDocument.Parse((variables ?? Variables()).ToJsonString()).RootElement);

    public JsonObject Variables()
    {
        var variables = new JsonObject();
        foreach (var argument in Field.Arguments)
            if (Wanted(argument))
                variables[argument.Name] = Value(argument.Type, argument.Name);
        return variables;
    }

    private static IEnumerable<Probe> Of(string operation, ObjectType? root, Things things) =>
        root!.Fields.Select(field => new Probe(operation, field, things));

    private string Declared() => Field.Arguments.Count == 0 ? ""
        : $"({string.Join(", ", Field.Arguments.Select(argument => $"${argument.Name}: {argument.Type}"))})";

    private string Passed() => Field.Arguments.Count == 0 ? ""
        : $"({string.Join(", ", Field.Arguments.Select(argument => $"{argument.Name}: ${argument.Name}"))})";

    private string Selected() => Field.Type.Named switch
    {
        ObjectType type when Operation == "subscription" => $"{{ {type.Fields[0].Name} {{ __typename }} }}",
        ObjectType type when type.Field("errors") is not null => "{ __typename errors { __typename } }",
        CompositeType => "{ __typename }",
        _ => "",
    };

    private bool Wanted(InputValue value) =>
        (value.Type.IsNonNull && !value.HasDefault) || (value.Type.Named.Name == "ID" && Things.Knows(value.Name));

    private JsonNode? Value(GraphQLType type, string name) => type.Nullable switch
    {
        ListType list => new JsonArray(Value(list.OfType, name)),
        EnumType @enum => @enum.Values[0].Name,
        InputObjectType input => Object(input),
        var scalar => ((NamedType)scalar).Name switch
        {
            "ID" => Things.Id(name, Field.Name),
            "Int" => 1,
            "Float" => 1.5,
            "Boolean" => true,
            "Decimal" => "1.00",
            "DateTime" => "2099-01-01T00:00:00Z",
            "Date" => "2099-01-01",
            "CountryCode" => "DE",
            "Locale" => "de",
            "CurrencyCode" => "EUR",
            "Position" => "1",
            _ => name == "email" ? $"{Guid.NewGuid():N}@shopper.example" : name == "password" ? $"long {Guid.NewGuid():N}" : "word",
        },
    };

    private JsonObject Object(InputObjectType input)
    {
        var made = new JsonObject();
        foreach (var field in input.IsOneOf ? input.Fields.Take(1) : input.Fields)
            if (input.IsOneOf || Wanted(field))
                made[field.Name] = Value(field.Type, field.Name);
        return made;
    }
}

/// <summary>What the probes are about: all of it lies at one store, and one customer holds it.</summary>
internal sealed record Things(Shop Shop, PlacedOrder Order, ImportId Import, CartId Cart, StaffId Clerk)
{
    public bool Knows(string name) => name is "idempotencyKey" or "fulfilmentOrder" or "store" or "variant" or "product" or "order" or "line" or "staff" or "cart" or "id";

    public JsonNode? Id(string name, string field) => name switch
    {
        "idempotencyKey" => Guid.NewGuid().ToString("N"),
        "id" => field switch
        {
            "fulfilmentOrder" => Order.PartId,
            "import" or "importChanged" => GlobalId.Of("Import", Import),
            "cart" or "cartChanged" => GlobalId.Of("Cart", Cart),
            "product" => Id("product", field),
            "store" => Id("store", field),
            "variant" => Id("variant", field),
            _ => Order.OrderGlobal,
        },
        "fulfilmentOrder" => Order.PartId,
        "store" or "stores" => GlobalId.Of("Store", Shop.Store(People.Here).Id),
        "variant" => GlobalId.Of("Variant", Order.Variant),
        "product" => GlobalId.Of("Product", Shop.Get<Grains.Reads.ICatalogue>().Find(Order.Variant)!.Product.Id),
        "order" => Order.OrderGlobal,
        "line" => Order.LineGlobal,
        "staff" => GlobalId.Of("StaffMember", Clerk),
        "cart" => GlobalId.Of("Cart", Cart),
        _ => Order.OrderGlobal,
    };
}
