namespace Commerce.GraphQL.Server.Execution;

/// <summary>Something that becomes possible later and is then done on the request's own logical thread.</summary>
internal abstract class Work
{
    public abstract void Run();
}

/// <summary>A field whose value is still on its way: where it belongs in the response, and where it was written.</summary>
internal abstract class Hole : Work
{
    public required int Position { get; init; }
    public required PathEntry[] Path { get; init; }
    public required NullScope? Scope { get; init; }
    public int ContentStart { get; set; }
    public int ContentEnd { get; set; }

    /// <summary>Set when what enclosed it became null: its value no longer matters.</summary>
    public bool IsDropped { get; set; }

    /// <summary>Observes the outcome even of a dropped hole, so that no exception is left unseen.</summary>
    public abstract bool Write(bool isDropped);
}

internal sealed class Hole<T>(OperationRun execution, ValueTask<T> task, Completer<T> completer, FieldPlan plan) : Hole
{
    public void Start() => task.GetAwaiter().UnsafeOnCompleted(() => execution.Enqueue(this));

    public override void Run() => execution.Fill(this);

    public override bool Write(bool isDropped)
    {
        T value;
        try
        {
            value = task.GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            return isDropped || execution.Fail(plan, e, completer.IsNonNull);
        }
        return isDropped || completer.Write(execution, value, plan);
    }
}
