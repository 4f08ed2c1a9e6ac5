using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Racks
{
    public static Ware Of(Words words) =>
        words.Say("front") ? new(Paint.Of("#2b3038"), Front) : new(Paint.Of("#2b3038"), Rear);

    private static string Rear(Paint p) => $"""
        {Shadow(420)}
        <g fill="none" stroke-linecap="round" stroke-linejoin="round"><path d="M300 236l92 262M330 236l70 262M560 236l-152 262" stroke="{p.Shade}" stroke-width="18"/>
        <path d="M180 160l66-24h400l-56 60H150z" stroke="{p.Shade}" stroke-width="16"/>
        <path d="M180 202h420l70-60" stroke="{p}" stroke-width="20"/><path d="M230 200l40-62M330 200l40-62M430 200l40-62M530 200l40-62" stroke="{p}" stroke-width="12"/>
        <path d="M230 222l166 280M586 214L406 502M330 206l70 290" stroke="{p}" stroke-width="16"/><path d="M236 250c90 40 220 40 300 10" stroke="{p}" stroke-width="12"/>
        <path d="M180 196h410" stroke="{p.Gleam}" stroke-width="5"/></g>
        <rect x="130" y="180" width="44" height="50" rx="8" fill="#d8372f"/><path d="M140 190h24" stroke="#ff9a8a" stroke-width="6"/><circle cx="401" cy="500" r="17" fill="{Paint.Metal}"/><circle cx="401" cy="500" r="7" fill="#30343b"/>
        """;

    private static string Front(Paint p) => $"""
        {Shadow(360)}
        <g fill="none" stroke-linecap="round" stroke-linejoin="round"><path d="M250 230l130 266M550 230L420 496M330 240v90M470 240v90" stroke="{p.Shade}" stroke-width="18"/>
        <path d="M330 330h140" stroke="{p}" stroke-width="16"/>
        <path d="M170 226l50-110h360l50 110z" stroke="{p}" stroke-width="20"/><path d="M186 176h428" stroke="{p.Shade}" stroke-width="12"/></g>
        <path d="M236 130h328l10 22H226zM216 164h368l10 24H206zM194 198h412l10 22H184z" fill="#c79b66"/><path d="M240 134h316M222 168h350M200 202h390" stroke="#e2c092" stroke-width="5"/>
        <path d="M180 206l42-92" stroke="{p.Gleam}" stroke-width="6" stroke-linecap="round"/><circle cx="400" cy="496" r="20" fill="{Paint.Metal}"/><circle cx="400" cy="496" r="8" fill="#30343b"/>
        """;
}
