using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

/// <summary>Chains, cassettes and chainrings.</summary>
internal static class Gearing
{
    public static Ware Of(Words words) =>
        words.Say("cassette", "sprocket", "chainring") ? new(Paint.Metal, Cassette) : new(Paint.Metal, Chain);

    // Dashes over a line look like plates over rollers.
    private static string Chain(Paint p) => $"""
        {Shadow(460)}
        <g fill="none" stroke-linejoin="round">
        <path d="M150 470c-20-190 90-340 260-340c150 0 240 90 240 190s-80 170-190 170s-180-60-180-140s60-130 140-130s120 40 120 96s-40 90-90 90s-70-30-70-60" stroke="#30343b" stroke-width="16"/>
        <path d="M150 470c-20-190 90-340 260-340c150 0 240 90 240 190s-80 170-190 170s-180-60-180-140s60-130 140-130s120 40 120 96s-40 90-90 90s-70-30-70-60" stroke="{p.Shade}" stroke-width="34" stroke-dasharray="30 10"/>
        <path d="M148 466c-20-190 90-340 260-340c150 0 240 90 240 190s-80 170-190 170s-180-60-180-140s60-130 140-130s120 40 120 96s-40 90-90 90s-70-30-70-60" stroke="{p}" stroke-width="24" stroke-dasharray="30 10"/>
        <path d="M148 466c-20-190 90-340 260-340c150 0 240 90 240 190s-80 170-190 170s-180-60-180-140s60-130 140-130s120 40 120 96s-40 90-90 90s-70-30-70-60" stroke="{p.Deep}" stroke-width="9" stroke-dasharray="8 12" stroke-dashoffset="-2"/></g>
        """;

    private static string Cassette(Paint p) => $"""
        {Shadow(320)}
        <g fill="none"><circle cx="400" cy="296" r="208" stroke="{p.Shade}" stroke-width="18" stroke-dasharray="17 12.04"/><circle cx="400" cy="296" r="186" stroke="{p}" stroke-width="36"/>
        <circle cx="400" cy="296" r="166" stroke="{p.Deep}" stroke-width="14" stroke-dasharray="14 11"/><circle cx="400" cy="296" r="150" stroke="{p.Light}" stroke-width="26"/>
        <circle cx="400" cy="296" r="132" stroke="{p.Deep}" stroke-width="12" stroke-dasharray="13 10.7"/><circle cx="400" cy="296" r="116" stroke="{p}" stroke-width="24"/>
        <circle cx="400" cy="296" r="99" stroke="{p.Deep}" stroke-width="11" stroke-dasharray="12 10.2"/><circle cx="400" cy="296" r="82" stroke="{p.Light}" stroke-width="24"/></g>
        <g fill="none" stroke="{p.Deep}" stroke-width="8"><path d="M400 110v40M586 296h-40M400 482v-40M214 296h40M532 164l-28 28M532 428l-28-28M268 428l28-28M268 164l28 28" stroke-linecap="round"/></g>
        <circle cx="400" cy="296" r="66" fill="#30343b"/><circle cx="400" cy="296" r="48" fill="none" stroke="{p}" stroke-width="9" stroke-dasharray="14 8"/><circle cx="400" cy="296" r="34" fill="#e9eef2"/>
        <path d="M250 190a184 184 0 0 1 96-72" stroke="#fff" stroke-width="8" stroke-linecap="round" fill="none" opacity=".8"/>
        """;
}
