namespace Commerce.GraphQL.Server.Language;

/// <summary>The text of a document. Lines and columns are only computed for what an error points at.</summary>
internal sealed class Source(string body)
{
    public string Body { get; } = body;

    /// <summary>The 1-based line and column of an offset; <c>\n</c>, <c>\r\n</c> and a lone <c>\r</c> each end a line.</summary>
    public SourceLocation LocationAt(int offset)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < offset && i < Body.Length; i++)
        {
            var c = Body[i];
            if (c != '\n' && c != '\r') continue;
            if (c == '\r' && i + 1 < Body.Length && Body[i + 1] == '\n') i++;
            if (i >= offset) break;
            line++;
            lineStart = i + 1;
        }
        return new SourceLocation(line, offset - lineStart + 1);
    }
}
