using System.Text.RegularExpressions;

namespace Commerce.Grains.Tests.Architecture;

/// <summary>Source as the compiler sees it: comments and texts are blanked, so that a word in a sentence is no call.</summary>
internal static partial class CSharpText
{
    /// <summary>Everything blanked keeps its line breaks, so that line numbers stay right.</summary>
    public static string CodeOf(string source) => NotCode().Replace(source, match => Blank(match.Value));

    private static string Blank(string text) => "\"\"" + new string('\n', text.Count(c => c == '\n'));

    // One alternative each, tried in this order at each place: line comment, block comment, raw text, verbatim text, text,
    // character. What is interpolated into a text is blanked with it: a call that matters does not belong there.
    [GeneratedRegex("""
        //[^\n]*
        | /\*.*?\*/
        | \$*(?<quotes>"{3,})(?!").*?(?<!")\k<quotes>(?!")
        | (?:\$@|@\$|@)"(?:[^"]|"")*"
        | \$?"(?:[^"\\\n]|\\.)*"
        | '(?:[^'\\\n]|\\.[^'\n]*)'
        """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex NotCode();
}
