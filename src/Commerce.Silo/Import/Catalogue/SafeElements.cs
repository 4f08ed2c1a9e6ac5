using System.Collections.Frozen;

namespace Commerce.Silo.Import.Catalogue;

internal static class SafeElements
{
    /// <summary>Kept, and under which name: a page has its own first heading.</summary>
    public static readonly FrozenDictionary<string, string> Kept = new Dictionary<string, string>
    {
        ["p"] = "p", ["br"] = "br", ["hr"] = "hr", ["ul"] = "ul", ["ol"] = "ol", ["li"] = "li", ["dl"] = "dl", ["dt"] = "dt",
        ["dd"] = "dd", ["b"] = "strong", ["strong"] = "strong", ["i"] = "em", ["em"] = "em", ["u"] = "u", ["s"] = "s",
        ["small"] = "small", ["sub"] = "sub", ["sup"] = "sup", ["blockquote"] = "blockquote", ["pre"] = "pre", ["code"] = "code",
        ["a"] = "a", ["h1"] = "h2", ["h2"] = "h2", ["h3"] = "h3", ["h4"] = "h4", ["h5"] = "h5", ["h6"] = "h6", ["table"] = "table",
        ["thead"] = "thead", ["tbody"] = "tbody", ["tfoot"] = "tfoot", ["tr"] = "tr", ["th"] = "th", ["td"] = "td",
        ["caption"] = "caption",
    }.ToFrozenDictionary();

    /// <summary>They have no end and no content.</summary>
    public static readonly FrozenSet<string> Void = new[] { "br", "hr", "embed", "frame" }.ToFrozenSet();

    /// <summary>Left out with all that stands in them. Any other element that is not kept leaves its text.</summary>
    public static readonly FrozenSet<string> Hidden = new[]
    {
        "script", "style", "template", "noscript", "noembed", "noframes", "iframe", "frame", "frameset", "object", "embed", "applet",
        "svg", "math", "title", "head", "textarea", "select", "option", "xmp", "plaintext", "audio", "video", "canvas", "portal",
    }.ToFrozenSet();
}
