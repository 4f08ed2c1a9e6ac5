using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation.Rules;

/// <summary>A literal is a value of the type that is expected.</summary>
internal sealed class ValuesOfCorrectType(ValidationContext context) : Rule(context)
{
    public override bool Enter(Node node, Node? parent)
    {
        switch (node)
        {
            case ListValueNode list when Types.ParentInputType?.Nullable is not ListType: return Check(list);
            case ObjectValueNode value when Types.InputType?.Named is not InputObjectType: return Check(value);
            case ObjectValueNode value: CheckObject(value, (InputObjectType)Types.InputType!.Named); break;
            case ObjectFieldNode field: CheckField(field); break;
            case NullValueNode when Types.InputType is { IsNonNull: true } type:
                Report($"Expected value of type \"{type}\", found null.", node);
                break;
            case EnumValueNode or IntValueNode or FloatValueNode or StringValueNode or BooleanValueNode: Check(
                (ValueNode)node); break;
        }
        return true;
    }

    private void CheckObject(ObjectValueNode node, InputObjectType type)
    {
        var given = node.Fields.Select(f => f.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var field in type.Fields)
            if (field.IsRequired && !given.Contains(field.Name))
                Report($"Field \"{type}.{field.Name}\" of required type \"{field.Type}\" was not provided.", node);
        if (!type.IsOneOf) return;
        if (given.Count != 1) Report($"OneOf Input Object \"{type}\" must specify exactly one key.", node);
        else if (node.Fields[^1].Value is NullValueNode) Report($"Field \"{type}.{given.First()}\" must be non-null.", node);
    }

    private void CheckField(ObjectFieldNode node)
    {
        if (Types.InputType is not null || Types.ParentInputType?.Named is not InputObjectType parent) return;
        var suggestions = Suggestions.For(node.Name.Value, parent.Fields.Select(f => f.Name));
        Report($"Field \"{node.Name.Value}\" is not defined by type \"{parent}\".{Suggestions.DidYouMean(suggestions)}", node);
    }

    /// <summary>Always false: nothing below such a value is looked at.</summary>
    private bool Check(ValueNode node)
    {
        if (Types.InputType is not { } expected) return false;
        switch (expected.Named)
        {
            case EnumType type: CheckEnum(type, node); break;
            case ScalarType type: CheckScalar(type, expected, node); break;
            default: Report($"Expected value of type \"{expected}\", found {ValuePrinter.Print(node)}.", node); break;
        }
        return false;
    }

    private void CheckEnum(EnumType type, ValueNode node)
    {
        var shown = ValuePrinter.Print(node);
        if (node is not EnumValueNode name)
            Report($"Enum \"{type}\" cannot represent non-enum value: {shown}.{JsonCoercion.DidYouMeanValue(type, shown)}", node);
        else if (type.Value(name.Value) is null)
            Report($"Value \"{shown}\" does not exist in \"{type}\" enum.{JsonCoercion.DidYouMeanValue(type, shown)}", node);
    }

    private void CheckScalar(ScalarType type, GraphQLType expected, ValueNode node)
    {
        try
        {
            type.ParseLiteral(node);
        }
        catch (GraphQLException e)
        {
            Report(e.Message, node);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            Report($"Expected value of type \"{expected}\", found {ValuePrinter.Print(node)}; {e.Message}", node);
        }
    }
}
