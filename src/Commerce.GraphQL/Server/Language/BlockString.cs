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

    /// <summary>A literal with this content, on lines of its own where the reference implementation writes it so.</summary>
    public static string Print(string value)
    {
        const string quotes = "\"\"\"";
        const int longest = 70;
        var escaped = value.Replace(quotes, "\\" + quotes, StringComparison.Ordinal);
        var lines = escaped.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        // Indentation that all later lines share would be lost if the first one were not made one of them.
        var lead = lines.Length > 1 && lines.Skip(1).All(line => line.Length == 0 || line[0] is ' ' or '\t');
        var endsInQuotes = escaped.EndsWith("\\" + quotes, StringComparison.Ordinal);
        var trail = (value.EndsWith('"') && !endsInQuotes) || value.EndsWith('\\');
        var apart = lines.Length > 1 || value.Length > longest || trail || endsInQuotes;
        var keepsFirstLine = lines.Length == 1 && value.Length > 0 && (value[0] is ' ' or '\t');
        return quotes + ((apart && !keepsFirstLine) || lead ? "\n" : "") + escaped + (apart ? "\n" : "") + quotes;
    }

    private static int LeadingWhitespace(string line)
    {
        var i = 0;
        while (i < line.Length && (line[i] == ' ' || line[i] == '\t')) i++;
        return i;
    }
}
