using System.Text;

namespace Commerce.GraphQL.Server.Language;

/// <summary>The specification's <c>BlockStringValue</c>: common indentation and blank outer lines are not content.</summary>
internal static class BlockString
{
    public static string Dedent(List<string> lines)
    {
        var commonIndent = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = LeadingWhitespace(lines[i]);
            if (indent == lines[i].Length) continue;
            if (first < 0) first = i;
            last = i;
            if (i != 0 && indent < commonIndent) commonIndent = indent;
        }
        if (first < 0) return "";
        var text = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            if (i > first) text.Append('\n');
            var line = lines[i];
            text.Append(i == 0 ? line : line[Math.Min(commonIndent, line.Length)..]);
        }
        return text.ToString();
    }

    private static int LeadingWhitespace(string line)
    {
        var i = 0;
        while (i < line.Length && (line[i] == ' ' || line[i] == '\t')) i++;
        return i;
    }
}
