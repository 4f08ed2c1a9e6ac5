using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Trousers
{
    public static Ware Of(Words words) =>
        words.Say("short", "bib") ? new(Paint.Of("#25282d"), p => BibShorts(p, words.Say("cargo", "pocket", "bikepacking")))
        : new(Paint.Of("#1f3257"), Long);

    private static string BibShorts(Paint p, bool pockets) => $"""
        {Shadow(330)}
        <path d="M352 76c-24 60-60 110-62 196M448 76c24 60 60 110 62 196" stroke="{p.Shade}" stroke-width="34" fill="none"/>
        <path d="M352 76c-24 60-60 110-62 196M448 76c24 60 60 110 62 196" stroke="{p.Light}" stroke-width="6" fill="none" opacity=".6"/>
        <path d="M352 76h96v22h-96z" fill="{p.Deep}"/>
        <path d="M276 262c40 24 208 24 248 0c10 50 30 120 40 222c-40 16-90 20-134 12l-30-118l-30 118c-44 8-94 4-134-12c10-102 30-172 40-222z" fill="{p}"/>
        <path d="M524 262c10 50 30 120 40 222c-26 10-56 16-86 16c14-80 24-150 20-226zM400 378l-30 118c-12 2-26 3-40 3c20-50 40-110 44-180z" fill="{p.Shade}"/>
        <path d="M236 470c40 14 90 18 136 10l-4 18c-44 8-92 4-134-12zM564 470c-40 14-90 18-136 10l4 18c44 8 92 4 134-12z" fill="{p.Print}" opacity=".75"/>
        <path d="M296 290c-16 60-30 110-38 170" stroke="{p.Light}" stroke-width="9" stroke-linecap="round" fill="none" opacity=".7"/>
        <path d="M400 280v100" stroke="{p.Deep}" stroke-width="6"/>
        {(pockets ? $"""<path d="M260 366l84 10l-8 78l-88-8zM540 366l-84 10l8 78l88-8z" fill="{p.Deep}"/><path d="M258 366l88 10M542 366l-88 10" stroke="{p.Light}" stroke-width="8" stroke-linecap="round"/>""" : "")}
        """;

    private static string Long(Paint p) => $"""
        {Shadow(280)}
        <path d="M290 84h220c16 130 24 270 22 416h-88l-44-250l-44 250h-88c-2-146 6-286 22-416z" fill="{p}"/>
        <path d="M510 84c16 130 24 270 22 416h-40c6-140 0-280-18-416zM400 250l-44 250h-26c24-80 46-160 52-280z" fill="{p.Shade}"/>
        <path d="M290 84h220l4 38H286z" fill="{p.Deep}"/><path d="M400 122v90" stroke="{p.Deep}" stroke-width="7"/>
        <path d="M292 140c10 34 34 44 54 44M508 140c-10 34-34 44-54 44" stroke="{p.Deep}" stroke-width="7" fill="none"/>
        <path d="M296 150c-12 110-16 220-14 330" stroke="{p.Light}" stroke-width="9" stroke-linecap="round" fill="none" opacity=".7"/>
        <path d="M270 462h86M444 462h86" stroke="#e9eef2" stroke-width="14"/>
        """;
}
