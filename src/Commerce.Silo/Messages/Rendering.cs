using System.Net;

namespace Commerce.Silo.Messages;

/// <summary>As plain text: a link is its words and where it leads.</summary>
internal static class Plain
{
    public static string Of(IEnumerable<Piece> pieces, FactFormat facts) => string.Concat(pieces.Select(piece => piece switch
    {
        Piece.Words words => words.Text,
        Piece.Fact fact => facts.Text(fact),
        Piece.Strong strong => Of(strong.Inside, facts),
        Piece.Link link => $"{Of(link.Inside, facts)}: {facts.Raw(link.To)}",
        _ => "",
    }));
}

/// <summary>As HTML that every mail reader shows: nothing from elsewhere, every fact escaped.</summary>
internal static class Html
{
    public static string Of(IEnumerable<Piece> pieces, FactFormat facts) => string.Concat(pieces.Select(piece => piece switch
    {
        Piece.Words words => WebUtility.HtmlEncode(words.Text),
        Piece.Fact fact => WebUtility.HtmlEncode(facts.Text(fact)).Replace("\n", "<br>\n"),
        Piece.Strong strong => $"<strong>{Of(strong.Inside, facts)}</strong>",
        Piece.Link link => $"<a href=\"{WebUtility.HtmlEncode(facts.Raw(link.To))}\">{Of(link.Inside, facts)}</a>",
        _ => "",
    }));

    public static string Page(string title, string language, string shop, IEnumerable<string> paragraphs) => $"""
        <!doctype html>
        <html lang="{language}">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{WebUtility.HtmlEncode(title)}</title></head>
        <body style="margin:0;padding:24px;background:#f5f5f3;color:#1b1b1f;font:16px/1.5 system-ui,sans-serif">
        <div style="max-width:560px;margin:0 auto;padding:24px;background:#fff;border-radius:12px">
        {string.Join('\n', paragraphs.Select(paragraph => $"<p style=\"margin:0 0 16px\">{paragraph}</p>"))}
        <p style="margin:24px 0 0;color:#57576a">{WebUtility.HtmlEncode(shop)}</p>
        </div>
        </body>
        </html>
        """;
}
