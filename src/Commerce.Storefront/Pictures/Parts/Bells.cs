using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Bells
{
    public static Ware Of(Words words) =>
        words.Say("brass", "messing", "classic") || words.Say("messingglocke") ? new(Paint.Of("#c79a3c"), p => Bell(p, "")) : new(Paint.Of("#2c60b4"), p => Bell(p, Flower(p)));

    private static string Bell(Paint p, string ornament) => $"""
        {Shadow(360)}
        <path d="M560 380c60-10 90-40 110-90" stroke="#30343b" stroke-width="26" stroke-linecap="round" fill="none"/><circle cx="672" cy="282" r="26" fill="{p.Shade}"/>
        <path d="M340 430h120v50H340z" fill="#4b5159"/><path d="M270 488h260" stroke="#30343b" stroke-width="40" stroke-linecap="round"/><path d="M276 480h150" stroke="#6a717a" stroke-width="7" stroke-linecap="round"/>
        <path d="M190 400c0-160 90-260 210-260s210 100 210 260z" fill="{p}"/><path d="M470 150c84 34 140 126 140 250H440c50-70 60-170 30-250z" fill="{p.Shade}"/>
        <path d="M236 360c6-96 50-164 120-186" stroke="{p.Gleam}" stroke-width="18" stroke-linecap="round" fill="none"/>
        {ornament}
        <rect x="172" y="388" width="456" height="50" rx="25" fill="{p.Shade}"/><path d="M200 404h330" stroke="{p.Light}" stroke-width="10" stroke-linecap="round"/>
        <circle cx="400" cy="134" r="26" fill="{p.Shade}"/><circle cx="394" cy="128" r="13" fill="{p.Gleam}"/>
        """;

    private static string Flower(Paint p) => $"""
        <g fill="#fff8ea"><circle cx="404" cy="252" r="26"/><circle cx="444" cy="282" r="26"/><circle cx="428" cy="328" r="26"/><circle cx="380" cy="328" r="26"/><circle cx="364" cy="282" r="26"/></g><circle cx="404" cy="294" r="25" fill="#f2bd22"/>
        """;
}
