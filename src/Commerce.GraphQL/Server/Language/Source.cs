namespace Commerce.GraphQL.Server.Language;

/// <summary>The text of a document. Where its lines start is only found out once an error points somewhere.</summary>
internal sealed class Source(string body)
{
    private int[]? _lineStarts;

    public string Body { get; } = body;

    /// <summary>The 1-based line and column of an offset; <c>\n</c>, <c>\r\n</c> and a lone <c>\r</c> each end a line.</summary>
    public SourceLocation LocationAt(int offset)
    {
        var starts = _lineStarts ??= FindLineStarts(Body);
        var line = Array.BinarySearch(starts, offset);
        if (line < 0) line = ~line - 1;
        return new SourceLocation(line + 1, offset - starts[line] + 1);
    }

    private static int[] FindLineStarts(string body)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] is not ('\n' or '\r')) continue;
            if (body[i] == '\r' && i + 1 < body.Length && body[i + 1] == '\n') i++;
            starts.Add(i + 1);
        }
        return [.. starts];
    }
}
