using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Execution;

internal sealed class ObjectCompleter<T>(ObjectType type) : Completer<T>
{
    public override bool Write(OperationRun execution, T value, FieldPlan field)
    {
        if (value is null) return execution.WriteNull(field, IsNonNull);
        return execution.WriteObject(field, type, value, IsNonNull);
    }
}

/// <summary>An interface or a union: the value's C# type says which object type it is.</summary>
internal sealed class AbstractCompleter<T>(CompositeType type, RuntimeTypes runtimeTypes) : Completer<T>
{
    public override bool Write(OperationRun execution, T value, FieldPlan field)
    {
        if (value is null) return execution.WriteNull(field, IsNonNull);
        ObjectType objectType;
        try
        {
            objectType = runtimeTypes.Resolve(type, value);
        }
        catch (Exception e)
        {
            return execution.Fail(field, e, IsNonNull);
        }
        return execution.WriteObject(field, objectType, value, IsNonNull);
    }
}
