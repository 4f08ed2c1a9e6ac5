namespace Commerce.GraphQL.Server.Execution;

internal sealed partial class OperationRun
{
    /// <summary>Records the error of a field and writes null if the field may be null.</summary>
    public bool Fail(FieldPlan field, Exception exception, bool isNonNull)
    {
        Record(field, exception);
        if (isNonNull) return false;
        Output.Null();
        return true;
    }

    public void Record(FieldPlan field, Exception exception)
    {
        if (exception is GraphQLException known)
        {
            Record(field, known.Error);
            return;
        }
        if (exception is OperationCanceledException && _cancellation is { IsCancellationRequested: true })
        {
            Record(field, new GraphQLError("The operation was cancelled or took too long.", ErrorCodes.Timeout));
            return;
        }
        if (_options.Explain?.Invoke(exception) is { } explained)
        {
            Record(field, explained);
            return;
        }
        _options.OnUnexpectedError?.Invoke(exception, $"{field.Parent}.{field.Definition.Name}");
        Record(field, new GraphQLError("Internal error", ErrorCodes.Internal));
    }

    private void Record(FieldPlan field, GraphQLError error)
    {
        (_errors ??= []).Add(new GraphQLError(error.Message, error.Code)
        {
            Locations = error.Locations.Count > 0 ? error.Locations : field.Locations(),
            Path = PathNow(),
            Extensions = error.Extensions,
        });
    }

    public void Record(GraphQLError error) => (_errors ??= []).Add(error);

    private List<object> PathNow()
    {
        var path = new List<object>(_depth);
        for (var i = 1; i <= _depth; i++)
            path.Add(_path[i].Field is { } field ? field.ResponseKey : _path[i].Index);
        return path;
    }
}
