using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Binding;

/// <summary>Gives every field of a loaded schema its resolver, and says what could not be bound.</summary>
internal sealed class Binder(Schema schema, BindingPlan plan, List<string> problems)
{
    private readonly CompleterFactory _completers = new(schema);
    private readonly HashSet<FieldDefinition> _bound = [];

    public void Bind()
    {
        IntrospectionBinding.Register(plan);
        BuiltinScalars.Bind(schema);
        foreach (var scalar in plan.Scalars) BindScalar(scalar);
        foreach (var (name, clrType) in plan.Enums)
            if (Find<EnumType>(name) is { } type) EnumBinding.Bind(type, clrType, problems);
        BindInputs();
        BindTypes();
        foreach (var (name, typeName) in plan.TypeNames)
            if (Find<CompositeType>(name) is { } type) schema.RuntimeTypes.BindExplicit(type, typeName);
        foreach (var type in schema.Types.OfType<CompositeType>())
            if (type is not ObjectType && !schema.RuntimeTypes.IsExplicit(type)) CheckTold(type);
        GuardBinding.Bind(schema, plan.Directives, problems);
        IntrospectionBinding.BindMetaFields(schema, _completers);
        schema.RuntimeTypes.Schema = schema;
    }

    private T? Find<T>(string name)
        where T : NamedType
    {
        if (schema.Type(name) is T type) return type;
        problems.Add(
            $"\"{name}\" is bound, but the schema has no such {typeof(T).Name.Replace("Type", "", StringComparison.Ordinal)}.");
        return null;
    }

    private void BindScalar(ScalarBinding binding)
    {
        if (Find<ScalarType>(binding.Name) is not { } type) return;
        type.Formats[binding.ClrType] = binding.Format;
        if (binding.Convert is not null)
        {
            type.Conversions[binding.ClrType] = binding.Convert;
            return;
        }
        type.ClrType = binding.ClrType;
        type.Parse = binding.Parse;
    }

    private void BindInputs()
    {
        foreach (var scalar in schema.Types.OfType<ScalarType>().Where(s => s.Parse is null))
            problems.Add($"Scalar {scalar} is not bound.");
        foreach (var (name, clrType) in plan.Inputs)
            if (Find<InputObjectType>(name) is { } type) type.ClrType = clrType;
        foreach (var type in schema.Types.OfType<InputObjectType>().Where(t => t.ClrType != typeof(InputObject)))
            InputBinding.Bind(type, type.ClrType, problems);
    }

    private void BindTypes()
    {
        foreach (var binding in plan.Types)
        {
            if (Find<ObjectType>(binding.Name) is not { } type) continue;
            type.ClrType = binding.ClrType;
            schema.RuntimeTypes.Bind(binding.ClrType, type);
        }
        foreach (var binding in plan.Types)
        {
            if (schema.Type(binding.Name) is not ObjectType type) continue;
            foreach (var field in binding.Fields) Bind(type, field);
        }
        BindRoot(schema.QueryType, plan.Query);
        BindRoot(schema.MutationType, plan.Mutation);
        BindRoot(schema.SubscriptionType, plan.Subscription);
        foreach (var type in schema.Types.OfType<ObjectType>()) BindRest(type);
    }

    /// <summary>The members of an interface or union must be of different C# types, or nobody could say which one a value is.</summary>
    private void CheckTold(CompositeType type)
    {
        foreach (var same in schema.PossibleTypes(type).Where(t => t.ClrType is not null).GroupBy(t => t.ClrType))
            if (same.Count() > 1)
                problems.Add($"{type} can't tell {string.Join(" from ", same)}, which are all {same.Key!.Name}; use ResolveType.");
    }

    private void BindRoot(ObjectType? type, List<FieldBinding> bindings)
    {
        foreach (var binding in bindings)
        {
            if (type is not null) Bind(type, binding);
            else problems.Add($"\"{binding.Name}\" is bound, but the schema has no such root type.");
        }
    }

    private void Bind(ObjectType type, FieldBinding binding)
    {
        if (type.Field(binding.Name) is not { } field)
        {
            problems.Add($"{type}.{binding.Name} is bound, but the schema has no such field.");
            return;
        }
        if (!_bound.Add(field))
        {
            problems.Add($"{type}.{binding.Name} is bound twice.");
            return;
        }
        if (_completers.Make(field.Type, binding.ResultType, out var problem) is not { } completer)
        {
            problems.Add($"{type}.{field.Name}: {field.Type} {problem}.");
            return;
        }
        field.Resolver = binding.MakeResolver(completer);
        field.Source = binding.Source;
    }

    private void BindRest(ObjectType type)
    {
        foreach (var field in type.Fields)
        {
            if (_bound.Contains(field)) continue;
            if (type.ClrType is not null && field.Arguments.Count == 0
                && PropertyBinding.For(type.ClrType, field.Name) is { } binding)
                Bind(type, binding);
            else
                problems.Add(
                    $"{type}.{field.Name} is not bound{(type.ClrType is null ? "" : $" and {type.ClrType.Name} has no such property")}.");
        }
    }
}
