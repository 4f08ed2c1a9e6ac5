namespace Commerce.GraphQL.Server.Execution;

/// <summary>
/// Writes a resolved value as the schema says. False means that null has to take the place of what encloses it, and that
/// the error has been recorded.
/// </summary>
internal abstract class Completer<T>
{
    public bool IsNonNull { get; init; }

    public abstract bool Write(OperationRun execution, T value, FieldPlan field);
}
