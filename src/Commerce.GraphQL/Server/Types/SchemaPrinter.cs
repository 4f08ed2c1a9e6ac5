using System.Text;
using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Types;

/// <summary>A schema as SDL: roots, directives, then types by name. Members stay in the order that was written.</summary>
internal sealed class SchemaPrinter
{
    private readonly StringBuilder _text = new();

    public static string Print(Schema schema)
    {
        var printer = new SchemaPrinter();
        printer.Schema(schema);
        foreach (
            var directive in schema.Directives.Where(d => !BuiltinSdl.IsBuiltin(d.Name)).OrderBy(d => d.Name,
                StringComparer.Ordinal))
            printer.Directive(directive);
        foreach (var type in schema.Types.Where(t => !BuiltinSdl.IsBuiltin(t.Name)).OrderBy(t => t.Name, StringComparer.Ordinal))
            printer.Type(type);
        return printer._text.ToString().TrimEnd('\n') + "\n";
    }

    private void Schema(Schema schema)
    {
        Description(schema.Description, "");
        _text.Append("schema").Append(Applied(schema.AppliedDirectives)).Append(" {\n  query: ").Append(
            schema.QueryType.Name).Append('\n');
        if (schema.MutationType is { } mutation) _text.Append("  mutation: ").Append(mutation.Name).Append('\n');
        if (schema.SubscriptionType is { } subscription) _text.Append("  subscription: ").Append(subscription.Name).Append('\n');
        _text.Append("}\n\n");
    }

    private void Directive(DirectiveDefinition directive)
    {
        Description(directive.Description, "");
        _text.Append("directive @").Append(directive.Name);
        Arguments(directive.Arguments, "");
        if (directive.IsRepeatable) _text.Append(" repeatable");
        _text.Append(" on ").AppendJoin(" | ", directive.Locations).Append("\n\n");
    }

    private void Type(NamedType type)
    {
        Description(type.Description, "");
        _text.Append(type switch
        {
            ScalarType => "scalar ",
            ObjectType => "type ",
            InterfaceType => "interface ",
            UnionType => "union ",
            EnumType => "enum ",
            _ => "input ",
        }).Append(type.Name);
        if (type is FieldsType { Interfaces.Count: > 0 } implementing)
            _text.Append(" implements ").AppendJoin(" & ", implementing.Interfaces.Select(i => i.Name));
        _text.Append(Applied(type.Directives));
        if (type is UnionType union) _text.Append(" = ").AppendJoin(" | ", union.Members.Select(m => m.Name));
        if (type is ScalarType or UnionType)
        {
            _text.Append("\n\n");
            return;
        }
        _text.Append(" {\n");
        foreach (var field in (type as FieldsType)?.Fields ?? []) Field(field);
        foreach (var field in (type as InputObjectType)?.Fields ?? []) InputField(field, "  ");
        foreach (var value in (type as EnumType)?.Values ?? [])
        {
            Description(value.Description, "  ");
            _text.Append("  ").Append(value.Name).Append(Applied(value.Directives)).Append('\n');
        }
        _text.Append("}\n\n");
    }

    private void Field(FieldDefinition field)
    {
        Description(field.Description, "  ");
        _text.Append("  ").Append(field.Name);
        Arguments(field.Arguments, "  ");
        _text.Append(": ").Append(field.Type).Append(Applied(field.Directives)).Append('\n');
    }

    private void InputField(InputValue value, string indent)
    {
        Description(value.Description, indent);
        _text.Append(indent).Append(Inline(value)).Append('\n');
    }

    private void Arguments(List<InputValue> arguments, string indent)
    {
        if (arguments.Count == 0) return;
        if (arguments.TrueForAll(a => a.Description is null))
        {
            _text.Append('(').AppendJoin(", ", arguments.Select(Inline)).Append(')');
            return;
        }
        _text.Append("(\n");
        foreach (var argument in arguments) InputField(argument, indent + "  ");
        _text.Append(indent).Append(')');
    }

    private static string Inline(InputValue value)
    {
        var given = value.DefaultLiteral is null ? "" : " = " + ValuePrinter.Print(value.DefaultLiteral);
        return $"{value.Name}: {value.Type}{given}{Applied(value.Directives)}";
    }

    private static string Applied(List<AppliedDirective> directives) => string.Concat(directives.Select(d =>
    {
        var arguments = d.Node.Arguments.Select(a => $"{a.Name.Value}: {ValuePrinter.Print(a.Value)}").ToList();
        return $" @{d.Name}{(arguments.Count == 0 ? "" : $"({string.Join(", ", arguments)})")}";
    }));

    private void Description(string? description, string indent)
    {
        if (description is null) return;
        var text = description.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        _text.Append(indent).Append("\"\"\"\n");
        foreach (var line in text.Split('\n')) _text.Append(line.Length == 0 ? "" : indent).Append(line).Append('\n');
        _text.Append(indent).Append("\"\"\"\n");
    }
}
