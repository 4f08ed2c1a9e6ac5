using System.Net;
using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

/// <summary>What stands for a ware that nobody drew: a parcel with its initials.</summary>
internal static class Parcels
{
    private static readonly string[] Usual = ["#c79b66", "#0e5a69", "#2c6e4b", "#c05f3f", "#2c60b4", "#a18fd0", "#b3235c"];

    public static Ware Of(Words words, string? name) => new(Paint.Of(Usual[words.Chance(Usual.Length)]), paint => Parcel(paint, Initials(name)));

    private static string Parcel(Paint p, string initials) => $"""
        {Shadow(400)}
        <path d="M210 220h380v270c0 12-6 18-18 18H228c-12 0-18-6-18-18z" fill="{p}"/><path d="M500 220h90v270c0 12-6 18-18 18h-72z" fill="{p.Shade}"/>
        <path d="M210 220l50-90h280l50 90z" fill="{p.Light}"/><path d="M260 130h140v90H210z" fill="{p.Gleam}" opacity=".5"/>
        <path d="M372 130h56l6 90h-68zM366 220h68v60l-17-14l-17 14l-17-14l-17 14z" fill="{p.Print}" opacity=".8"/>
        <text x="390" y="436" fill="{p.Print}" font-family="system-ui,sans-serif" font-size="118" font-weight="700" text-anchor="middle">{WebUtility.HtmlEncode(initials)}</text>
        """;

    // Of at most two words. A text element is what a reader counts as one letter.
    private static string Initials(string? name) => string.Concat((name ?? "")
        .Split([' ', '-', '_', '/'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => char.IsLetterOrDigit(word[0]))
        .Take(2)
        .Select(word => System.Globalization.StringInfo.GetNextTextElement(word).ToUpperInvariant()));
}
