using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Baskets
{
    public static Ware Of(Words words) =>
        words.Say("wire", "steel", "mesh") ? new(Paint.Of("#25282d"), Wire) : new(Paint.Straw, Wicker);

    private static string Wicker(Paint p) => $"""
        {Shadow(380)}
        <path d="M170 190h460l-52 290c-4 18-16 26-34 26H256c-18 0-30-8-34-26z" fill="{p}"/>
        <g stroke-width="26"><path d="M180 236h440M198 300h404M210 364h380M222 428h356" stroke="{p.Shade}" stroke-dasharray="38 20"/><path d="M188 268h424M204 332h392M216 396h368M226 460h348" stroke="{p.Light}" stroke-dasharray="38 20" stroke-dashoffset="29"/></g>
        <path d="M540 190h90l-52 290c-4 18-16 26-34 26h-56c30-100 50-210 52-316z" fill="{p.Deep}" opacity=".28"/>
        <path d="M166 186h468" stroke="{p.Deep}" stroke-width="44" stroke-linecap="round"/><path d="M166 180h468" stroke="{p}" stroke-width="34" stroke-linecap="round"/><path d="M160 176h480" stroke="{p.Light}" stroke-width="26" stroke-dasharray="14 16"/>
        <path d="M300 150v110M500 150v110" stroke="#7a4a2b" stroke-width="30"/><rect x="282" y="222" width="36" height="34" rx="6" fill="#d9b25a"/><rect x="482" y="222" width="36" height="34" rx="6" fill="#d9b25a"/>
        """;

    private static string Wire(Paint p) => $"""
        {Shadow(360)}
        <g fill="none" stroke-linecap="round" stroke-linejoin="round"><path d="M214 150l50-34h400l-40 50" stroke="{p.Shade}" stroke-width="12"/><path d="M180 176h440l-52 320H232z" stroke="{p}" stroke-width="16"/>
        <path d="M188 230h424M198 290h404M208 350h384M216 410h368M226 460h350M236 176l40 320M292 176l26 320M346 176l14 320M400 176v320M454 176l-14 320M508 176l-26 320M564 176l-40 320" stroke="{p}" stroke-width="8"/>
        <path d="M176 172h448" stroke="{p}" stroke-width="24"/><path d="M180 168h430" stroke="{p.Gleam}" stroke-width="6"/><path d="M340 130c0-60 120-60 120 0" stroke="{p.Shade}" stroke-width="18"/></g>
        """;
}
