namespace Commerce.GraphQL.Server.Execution;

internal sealed class ListCompleter<TList, TItem>(Completer<TItem> item) : Completer<TList>
    where TList : IEnumerable<TItem>
{
    public override bool Write(OperationRun execution, TList value, FieldPlan field)
    {
        if (value is null) return execution.WriteNull(field, IsNonNull);
        var mark = execution.Mark(IsNonNull);
        bool written;
        try
        {
            written = WriteItems(execution, value, field);
        }
        catch (Exception e)
        {
            execution.Restore(mark);
            execution.Record(field, e);
            written = false;
        }
        return execution.Settle(mark, written);
    }

    private bool WriteItems(OperationRun execution, TList value, FieldPlan field)
    {
        var output = execution.Output;
        output.Raw((byte)'[');
        execution.EnterPath();
        if (value is IReadOnlyList<TItem> list)
        {
            // The count may change under us when a resolver hands out a live list.
            for (var i = 0; i < list.Count; i++)
                if (!WriteItem(execution, list[i], i, field)) return false;
        }
        else
        {
            var index = 0;
            foreach (var each in value)
                if (!WriteItem(execution, each, index++, field)) return false;
        }
        execution.LeavePath();
        output.Raw((byte)']');
        return true;
    }

    private bool WriteItem(OperationRun execution, TItem value, int index, FieldPlan field)
    {
        if (index > 0) execution.Output.Raw((byte)',');
        execution.AtIndex(index);
        return item.Write(execution, value, field);
    }
}
