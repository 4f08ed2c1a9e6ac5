using System.Collections;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>A list whose C# type is only known at run time.</summary>
internal sealed class LooseListCompleter(Completer<object> item) : Completer<object>
{
    private readonly ListCompleter<IEnumerable<object>, object> _items = new(item);
    private readonly ListCompleter<IEnumerable<object>, object> _nonNullItems = new(item) { IsNonNull = true };

    public override bool Write(OperationRun execution, object value, FieldPlan field)
    {
        if (value is null) return execution.WriteNull(field, IsNonNull);
        if (value is IEnumerable list and not string)
            return (IsNonNull ? _nonNullItems : _items).Write(execution, list.Cast<object>(), field);
        return execution.Fail(field, new GraphQLException(
            $"Expected Iterable, but did not find one for field \"{field.Parent}.{field.Definition.Name}\".",
                ErrorCodes.Internal), IsNonNull);
    }
}
