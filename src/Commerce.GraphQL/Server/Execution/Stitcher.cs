using System.Buffers;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>Puts the pieces in order: each hole's content where the hole is, and null where a scope has become null.</summary>
internal sealed class Stitcher
{
    private readonly ResponseBuffer _buffer;
    private readonly List<Hole> _holes;
    private readonly List<NullScope> _nulled;

    public Stitcher(ResponseBuffer buffer, List<Hole> holes, List<NullScope> nulled)
    {
        _buffer = buffer;
        _holes = holes;
        _nulled = nulled;
        if (nulled.Count > 1) nulled.Sort(static (a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>
    /// Writes a stretch of the buffer. Holes lie in the order of their positions, since writing only goes forward.
    /// </summary>
    public void Write(IBufferWriter<byte> output, int start, int end)
    {
        var cursor = start;
        var hole = FirstHoleFrom(start);
        var scope = FirstScopeFrom(start);
        while (true)
        {
            while (scope < _nulled.Count && _nulled[scope].Start < cursor) scope++;
            while (hole < _holes.Count && _holes[hole].Position < cursor) hole++;
            var holeAt = hole < _holes.Count ? _holes[hole].Position : int.MaxValue;
            var scopeAt = scope < _nulled.Count ? _nulled[scope].Start : int.MaxValue;
            var next = Math.Min(holeAt, scopeAt);
            if (next >= end) break;
            output.Write(_buffer.Slice(cursor, next));
            if (scopeAt <= holeAt)
            {
                output.Write("null"u8);
                cursor = _nulled[scope].End;
            }
            else
            {
                Write(output, _holes[hole].ContentStart, _holes[hole].ContentEnd);
                cursor = next;
                hole++;
            }
        }
        output.Write(_buffer.Slice(cursor, end));
    }

    private int FirstHoleFrom(int position)
    {
        int low = 0, high = _holes.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_holes[middle].Position < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private int FirstScopeFrom(int position)
    {
        var index = _nulled.FindIndex(s => s.Start >= position);
        return index < 0 ? _nulled.Count : index;
    }
}
