using Commerce.GraphQL.Server.Binding;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>Binds the introspection types to the schema's own model, by the same means as any other type.</summary>
internal static class IntrospectionBinding
{
    public static void Register(BindingPlan plan)
    {
        Add<Schema>(plan, "__Schema", t => t
            .Field("types", s => s.Types)
            .Field("queryType", s => (GraphQLType)s.QueryType)
            .Field("mutationType", s => (GraphQLType?)s.MutationType)
            .Field("subscriptionType", s => (GraphQLType?)s.SubscriptionType)
            .Field("description", s => s.Description)
            .Field("directives", (s, _) => s.Directives));
        Add<GraphQLType>(plan, "__Type", t => t
            .Field("kind", Kind)
            .Field("name", type => (type as NamedType)?.Name)
            .Field("description", type => (type as NamedType)?.Description)
            .Field("specifiedByURL", type => (type as ScalarType)?.SpecifiedByUrl)
            .Field("fields", (type, ctx) => (type as FieldsType)?.Fields.Where(f => Shows(ctx, f.DeprecationReason)))
            .Field("interfaces", type => (type as FieldsType)?.Interfaces)
            .Field("possibleTypes", (type, ctx) => type is InterfaceType or UnionType
                ? ctx.Schema.PossibleTypes((NamedType)type) : null)
            .Field("enumValues", (type, ctx) => (type as EnumType)?.Values.Where(v => Shows(ctx, v.DeprecationReason)))
            .Field("inputFields", (type, ctx) => (type as InputObjectType)?.Fields.Where(f => Shows(ctx, f.DeprecationReason)))
            .Field("ofType", type => (type as WrappingType)?.OfType)
            .Field("isOneOf", type => (type as InputObjectType)?.IsOneOf));
        Add<FieldDefinition>(plan, "__Field", t => t
            .Field("args", (field, ctx) => field.Arguments.Where(a => Shows(ctx, a.DeprecationReason)))
            .Field("isDeprecated", field => field.DeprecationReason is not null));
        Add<InputValue>(plan, "__InputValue", t => t
            .Field("defaultValue", value => value.DefaultLiteral is null ? null : DefaultPrinter.Print(value))
            .Field("isDeprecated", value => value.DeprecationReason is not null));
        Add<EnumValue>(plan, "__EnumValue", t => t.Field("isDeprecated", value => value.DeprecationReason is not null));
        Add<DirectiveDefinition>(plan, "__Directive", t => t
            // The draft of the specification lets directives be deprecated; no schema of ours can say so yet.
            .Field("isDeprecated", _ => false)
            .Field("deprecationReason", _ => (string?)null)
            .Field("args", (directive, ctx) => directive.Arguments.Where(a => Shows(ctx, a.DeprecationReason))));
    }

    /// <summary><c>__schema</c>, <c>__type</c> and <c>__typename</c> are fields that no type lists.</summary>
    public static void BindMetaFields(Schema schema, CompleterFactory completers)
    {
        var ofSchema = new FieldDefinition("__schema", new NonNullType(schema.Type("__Schema")!))
        {
            Description = "Access the current type schema of this server.",
        };
        ofSchema.Resolver = Resolver<Schema>(ofSchema, completers, _ => schema);
        var ofType = new FieldDefinition("__type", schema.Type("__Type")!)
        {
            Description = "Request the type information of a single type.",
        };
        ofType.Arguments.Add(new InputValue("name", new NonNullType(schema.Type("String")!)));
        ofType.Resolver = Resolver<GraphQLType?>(ofType, completers, ctx => schema.Type(ctx.Arg<string>("name")));
        var typeName = new FieldDefinition("__typename", new NonNullType(schema.Type("String")!))
        {
            Description = "The name of the current Object type at runtime.",
            Resolver = new TypeNameResolver(),
        };
        schema.MetaFields = new MetaFields(ofSchema, ofType, typeName);
    }

    private static void Add<T>(BindingPlan plan, string name, Action<TypeBuilder<T>> bind)
    {
        var builder = new TypeBuilder<T>();
        bind(builder);
        plan.Add(name, typeof(T), builder.Bindings);
    }

    private static ContextResolver<object?,
        T> Resolver<T>(FieldDefinition field, CompleterFactory completers, Func<FieldContext, T> get) =>
        new((_, context) => get(context), (Completer<T>)completers.Make(field.Type, typeof(T), out _)!);

    private static bool Shows(FieldContext context, string? deprecation) =>
        deprecation is null || context.Arg<bool>("includeDeprecated");

    private static string Kind(GraphQLType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };

    private sealed class TypeNameResolver : FieldResolver
    {
        public override bool Execute(OperationRun execution, object? source, FieldPlan field)
        {
            execution.Output.String(field.Parent.Name);
            return true;
        }
    }
}
