namespace Commerce.GraphQL.Server.Execution;

internal sealed class LeafCompleter<T>(ScalarFormat<T> format) : Completer<T>
{
    private readonly Action<ResponseBuffer, T> _write = format.Write;

    public override bool Write(OperationRun execution, T value, FieldPlan field)
    {
        if (value is null) return execution.WriteNull(field, IsNonNull);
        var start = execution.Output.Position;
        try
        {
            _write(execution.Output, value);
            return true;
        }
        catch (Exception e)
        {
            execution.Output.Truncate(start);
            return execution.Fail(field, e, IsNonNull);
        }
    }
}

/// <summary>For <c>int?</c> and its like: null, or what the inner completer does.</summary>
internal sealed class NullableCompleter<T>(Completer<T> inner) : Completer<T?>
    where T : struct
{
    public override bool Write(OperationRun execution, T? value, FieldPlan field) =>
        value is { } given ? inner.Write(execution, given, field) : execution.WriteNull(field, IsNonNull);
}
