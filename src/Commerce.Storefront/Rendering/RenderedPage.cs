using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Rendering;

/// <summary>A page's HTML in UTF-8, cut at its marks.</summary>
internal sealed class RenderedPage
{
    public RenderedPage(ReadOnlyMemory<byte> html, int status, int? retryAfter)
    {
        (Status, RetryAfter) = (status, retryAfter);
        while (html.Span.IndexOf(Marks.Start) is >= 0 and var at)
        {
            Pieces.Add(new(html[..at], (char)html.Span[at + Marks.Length - 1]));
            html = html[(at + Marks.Length)..];
        }
        Pieces.Add(new(html, '\0'));
    }

    public int Status { get; }
    public int? RetryAfter { get; }

    /// <summary>Stretches of HTML, each with the kind of the mark that follows it; the last has none.</summary>
    public List<(ReadOnlyMemory<byte> Html, char Mark)> Pieces { get; } = [];
}
