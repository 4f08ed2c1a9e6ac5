namespace Commerce.GraphQL.Server.Execution;

internal sealed partial class OperationRun
{
    private struct ScopeFrame
    {
        public int Start;
        public NullScope? Scope;
    }

    private ScopeFrame[] _scopes = new ScopeFrame[16];
    private int _scopeCount;

    /// <summary>What encloses everything that is being written now; set while a hole is filled.</summary>
    private NullScope? _outerScope;
    private List<NullScope>? _nulled;

    /// <summary>Before a list or an object. A nullable one is a place where null propagation may stop.</summary>
    public WriteMark Mark(bool isNonNull)
    {
        var mark = new WriteMark(Output.Position, _depth, _scopeCount, _holes?.Count ?? 0, !isNonNull);
        if (isNonNull) return mark;
        if (_scopeCount == _scopes.Length) Array.Resize(ref _scopes, _scopeCount * 2);
        _scopes[_scopeCount++] = new ScopeFrame { Start = Output.Position };
        return mark;
    }

    public void Restore(in WriteMark mark) => _depth = mark.Depth;

    /// <summary>
    /// After a list or an object: a failed nullable one becomes null, a failed non-null one fails what encloses it.
    /// </summary>
    public bool Settle(in WriteMark mark, bool written)
    {
        if (written)
        {
            if (!mark.OwnsScope) return true;
            if (_scopes[--_scopeCount].Scope is { } scope) scope.End = Output.Position;
            return true;
        }
        _depth = mark.Depth;
        _scopeCount = mark.Scopes;
        if (!mark.OwnsScope) return false;
        Output.Truncate(mark.Position);
        DropHoles(mark.Holes);
        Output.Null();
        return true;
    }

    private NullScope? EnclosingScope()
    {
        if (_scopeCount == 0) return _outerScope;
        ref var frame = ref _scopes[_scopeCount - 1];
        return frame.Scope ??= new NullScope(frame.Start);
    }

    private void Nullify(NullScope? scope)
    {
        if (scope is null || scope.IsNulled) return;
        scope.IsNulled = true;
        (_nulled ??= []).Add(scope);
    }
}
