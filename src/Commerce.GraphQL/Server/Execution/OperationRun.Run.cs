using System.Buffers;
using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Execution;

internal sealed partial class OperationRun
{
    private readonly List<(int Start, int End)> _segments = new(1);
    private bool _dataIsNull;

    /// <summary>Runs the whole operation. Completes at once, without a task, when no resolver has to be waited for.</summary>
    public ValueTask RunAsync(object? root)
    {
        _startedAt = _options.TimeProvider.GetTimestamp();
        return Plan.Kind == OperationKind.Mutation ? RunSeriallyAsync(root) : RunTogetherAsync(root);
    }

    private ValueTask RunTogetherAsync(object? root)
    {
        var mark = Mark(isNonNull: false);
        Settle(mark, WriteFields(Plan.Root, root));
        _segments.Add((0, Output.Position));
        return _pending == 0 ? ValueTask.CompletedTask : FinishAsync();
    }

    private async ValueTask RunSeriallyAsync(object? root)
    {
        var scope = new NullScope(0);
        var fields = Plan.Root.Fields;
        Output.Raw((byte)'{');
        var start = 0;
        for (var i = 0; i < fields.Length && !scope.IsNulled && !_dataIsNull; i++)
        {
            _depth = 1;
            _scopeCount = 0;
            _outerScope = scope;
            if (!WriteField(fields[i], root, isFirst: true)) Nullify(scope);
            // What fills the holes of this field is written behind it, so the next field starts a new stretch. The mark that
            // follows the field belongs to this one: a hole at the very end of a stretch could not be told from its content.
            Output.Raw(i == fields.Length - 1 ? (byte)'}' : (byte)',');
            _segments.Add((start, Output.Position));
            if (_pending > 0) await FinishAsync();
            ForgetLoaded();
            start = Output.Position;
        }
        if (fields.Length == 0)
        {
            Output.Raw((byte)'}');
            _segments.Add((0, Output.Position));
        }
        _dataIsNull |= scope.IsNulled;
    }

    private async ValueTask FinishAsync()
    {
        try
        {
            await FillHolesAsync();
        }
        catch (Exception e) when (e is TimeoutException or OperationCanceledException)
        {
            // What is still on its way belongs to nobody now; its results are dropped when they come.
            _dataIsNull = true;
            if (_cancellation is not null) await _cancellation.CancelAsync();
            Record(
                new GraphQLError($"The operation took longer than {_options.Timeout.TotalSeconds:0.#} s.", ErrorCodes.Timeout));
        }
    }

    public void WriteData(IBufferWriter<byte> output)
    {
        if (_dataIsNull)
        {
            output.Write("null"u8);
            return;
        }
        if (_holes is null)
        {
            foreach (var (start, end) in _segments) output.Write(Output.Slice(start, end));
            return;
        }
        var stitcher = new Stitcher(Output, _holes, _nulled ?? []);
        foreach (var (start, end) in _segments) stitcher.Write(output, start, end);
    }
}
