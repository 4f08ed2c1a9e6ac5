namespace Commerce.GraphQL.Server.Execution;

internal sealed partial class OperationRun
{
    private List<Hole>? _holes;
    private int _pending;

    /// <summary>Leaves a hole for a value that has to be waited for, and goes on with the next field.</summary>
    public bool Await<T>(ValueTask<T> task, Completer<T> completer, FieldPlan field)
    {
        var hole = new Hole<T>(this, task, completer, field)
        {
            Position = Output.Position,
            Path = _path.AsSpan(0, _depth + 1).ToArray(),
            Scope = EnclosingScope(),
        };
        (_holes ??= []).Add(hole);
        _pending++;
        hole.Start();
        return true;
    }

    /// <summary>Writes a hole's value at the end of the buffer, as if the writer stood at the hole.</summary>
    public void Fill(Hole hole)
    {
        _pending--;
        if (hole.IsDropped)
        {
            hole.Write(isDropped: true);
            return;
        }
        if (hole.Path.Length > _path.Length) Array.Resize(ref _path, hole.Path.Length * 2);
        hole.Path.CopyTo(_path, 0);
        _depth = hole.Path.Length - 1;
        _scopeCount = 0;
        _outerScope = hole.Scope;
        var start = Output.Position;
        var holes = _holes!.Count;
        hole.ContentStart = start;
        if (!hole.Write(isDropped: false))
        {
            Output.Truncate(start);
            DropHoles(holes);
            Nullify(hole.Scope);
        }
        hole.ContentEnd = Output.Position;
    }

    private void DropHoles(int keep)
    {
        if (_holes is null || _holes.Count == keep) return;
        for (var i = keep; i < _holes.Count; i++) _holes[i].IsDropped = true;
        _holes.RemoveRange(keep, _holes.Count - keep);
    }
}
