using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Computers
{
    public static Ware Of(Words words) =>
        words.Say("gps", "navigation", "map") ? new(Paint.Of("#2b3038"), Navigator) : new(Paint.Of("#2b3038"), Speedometer);

    private static string Navigator(Paint p) => $"""
        {Shadow(260)}
        <rect x="270" y="76" width="260" height="432" rx="40" fill="{p.Shade}"/><rect x="270" y="70" width="250" height="428" rx="40" fill="{p}"/><rect x="292" y="104" width="206" height="300" rx="12" fill="#e4efe4"/>
        <path d="M292 104h90c-10 60 20 110-20 150c-20 24-50 20-70 30z" fill="#bfe0c4"/><path d="M400 404c10-60 50-90 98-100v100z" fill="#b5d9ee"/>
        <path d="M292 330c60-10 90-50 110-90s50-60 96-66M350 104c10 70 60 130 60 300" stroke="#fff" stroke-width="13" fill="none"/><path d="M330 404c20-60 76-90 82-150c4-40-16-70 20-110" stroke="#d8372f" stroke-width="11" fill="none" stroke-linecap="round"/>
        <path d="M432 122l20 40l-20-10l-20 10z" fill="#1f3257"/><rect x="304" y="350" width="92" height="44" rx="8" fill="#fff"/><path d="M316 372h30M354 372h26" stroke="#30343b" stroke-width="12"/>
        <path d="M330 446h40M430 446h40" stroke="{p.Light}" stroke-width="15" stroke-linecap="round"/><path d="M286 110c2-14 10-22 24-24h90" stroke="{p.Gleam}" stroke-width="7" stroke-linecap="round" fill="none"/>
        """;

    private static string Speedometer(Paint p) => $"""
        {Shadow(320)}
        <path d="M330 440h140l30 68H300z" fill="#30343b"/>
        <rect x="220" y="120" width="360" height="330" rx="90" fill="{p.Shade}"/><rect x="220" y="112" width="360" height="324" rx="90" fill="{p}"/><rect x="258" y="152" width="284" height="208" rx="34" fill="#c9d6c3"/>
        <g stroke="#29302a" stroke-width="17" stroke-linecap="round"><path d="M300 186h44M356 200v32M356 256v32M300 244h44M300 302h44M288 256v32M396 186h44M384 200v32M452 256v32M396 244h44M396 302h44"/></g><circle cx="474" cy="304" r="9" fill="#29302a"/><path d="M496 192v50M496 270v32" stroke="#29302a" stroke-width="13"/>
        <path d="M290 334h180" stroke="#7d8a78" stroke-width="9" stroke-dasharray="28 8"/>
        <rect x="340" y="380" width="120" height="34" rx="17" fill="{p.Light}"/><path d="M250 200c4-36 30-60 66-64" stroke="{p.Gleam}" stroke-width="8" stroke-linecap="round" fill="none"/>
        """;
}
