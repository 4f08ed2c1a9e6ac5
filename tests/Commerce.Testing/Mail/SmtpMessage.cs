using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;

namespace Commerce.Testing;

/// <summary>A message as it came over the wire (RFC 5322), with its parts decoded.</summary>
/// <param name="Parts">The decoded text of each part, by its type such as text/plain.</param>
public sealed partial record SmtpMessage(
    string From, IReadOnlyList<string> Recipients, IReadOnlyDictionary<string, string> Headers,
    IReadOnlyDictionary<string, string> Parts, string Raw)
{
    public string Subject => Headers["Subject"];

    public string Text => Parts["text/plain"];

    public string Html => Parts["text/html"];

    internal static SmtpMessage Read(string from, IReadOnlyList<string> recipients, string raw)
    {
        var (headers, body) = Split(raw);
        var parts = new Dictionary<string, string>();
        var type = new ContentType(headers.GetValueOrDefault("Content-Type", "text/plain"));
        if (type.Boundary is null)
            parts.Add(type.MediaType, Decode(headers, body));
        else
            foreach (var part in body.Split("--" + type.Boundary)[1..^1])
            {
                var (inner, text) = Split(part.TrimStart('\r', '\n'));
                parts.Add(new ContentType(inner["Content-Type"]).MediaType, Decode(inner, text));
            }
        return new(from, recipients, headers, parts, raw);
    }

    private static (Dictionary<string, string> Headers, string Body) Split(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = Folded().Replace(text[..end], " ").Split("\r\n")
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0], pair => Words(pair[1].Trim()), StringComparer.OrdinalIgnoreCase);
        return (headers, text[(end + 4)..]);
    }

    private static string Decode(Dictionary<string, string> headers, string body) =>
        headers.GetValueOrDefault("Content-Transfer-Encoding", "7bit").ToLowerInvariant() switch
        {
            "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body)),
            "quoted-printable" => QuotedPrintable(SoftBreak().Replace(body, "")),
            _ => body,
        };

    /// <summary>Words in other alphabets within a header (RFC 2047).</summary>
    private static string Words(string header) => EncodedWord().Replace(BetweenWords().Replace(header, "$1"), match =>
        match.Groups[1].Value is "B" or "b"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(match.Groups[2].Value))
            : QuotedPrintable(match.Groups[2].Value.Replace('_', ' ')));

    private static string QuotedPrintable(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '=' && i + 2 < text.Length)
            {
                bytes.Add(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
                bytes.AddRange(Encoding.UTF8.GetBytes([text[i]]));
        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex("\r\n[ \t]+")]
    private static partial Regex Folded();

    [GeneratedRegex("=\r\n")]
    private static partial Regex SoftBreak();

    [GeneratedRegex(@"(=\?[^? ]+\?[BbQq]\?[^? ]*\?=)\s+(?==\?)")]
    private static partial Regex BetweenWords();

    [GeneratedRegex(@"=\?utf-8\?([BbQq])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();
}
