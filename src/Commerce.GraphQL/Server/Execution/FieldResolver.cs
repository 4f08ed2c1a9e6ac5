namespace Commerce.GraphQL.Server.Execution;

/// <summary>Gets a field's value and writes it. False means that null must take the place of what encloses the field.</summary>
internal abstract class FieldResolver
{
    public abstract bool Execute(OperationRun execution, object? source, FieldPlan field);
}

/// <summary>From the source alone: a property, or a computation of it.</summary>
internal sealed class PropertyResolver<TSource, TResult>(Func<TSource, TResult> get, Completer<TResult> completer) : FieldResolver
{
    public override bool Execute(OperationRun execution, object? source, FieldPlan field)
    {
        TResult value;
        try
        {
            value = get((TSource)source!);
        }
        catch (Exception e)
        {
            return execution.Fail(field, e, completer.IsNonNull);
        }
        return completer.Write(execution, value, field);
    }
}

internal sealed class ContextResolver<TSource, TResult>(Func<TSource, FieldContext, TResult> get, Completer<TResult> completer)
    : FieldResolver
{
    public override bool Execute(OperationRun execution, object? source, FieldPlan field)
    {
        TResult value;
        try
        {
            value = get((TSource)source!, new FieldContext(execution, field, source, execution.ArgumentsOf(field)));
        }
        catch (Exception e)
        {
            return execution.Fail(field, e, completer.IsNonNull);
        }
        return completer.Write(execution, value, field);
    }
}

/// <summary>A value that may have to be waited for; one that is there already costs no more than a synchronous one.</summary>
internal sealed class AsyncResolver<TSource,
    TResult>(Func<TSource, FieldContext, ValueTask<TResult>> get, Completer<TResult> completer)
    : FieldResolver
{
    public override bool Execute(OperationRun execution, object? source, FieldPlan field)
    {
        TResult value;
        try
        {
            var task = get((TSource)source!, new FieldContext(execution, field, source, execution.ArgumentsOf(field)));
            if (!task.IsCompleted) return execution.Await(task, completer, field);
            value = task.GetAwaiter().GetResult();
        }
        catch (Exception e)
        {
            return execution.Fail(field, e, completer.IsNonNull);
        }
        return completer.Write(execution, value, field);
    }
}
