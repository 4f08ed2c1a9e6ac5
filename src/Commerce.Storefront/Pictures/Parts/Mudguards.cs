using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Mudguards
{
    public static Ware Of(Words words) =>
        words.Say("clip", "mountain", "mtb") ? new(Paint.Of("#30343b"), Clip) : new(Paint.Of("#2b3038"), Set);

    private static string Set(Paint p) => $"""
        {Shadow(520)}
        <g fill="none" stroke-linecap="round"><path d="M270 400L108 440M270 400L132 250M560 410L470 500M560 410L690 350" stroke="#8a9098" stroke-width="8"/>
        <path d="M112 470A172 172 0 0 1 420 310" stroke="{p.Shade}" stroke-width="40"/><path d="M110 462A172 172 0 0 1 416 304" stroke="{p}" stroke-width="26"/><path d="M118 380A172 172 0 0 1 330 226" stroke="{p.Gleam}" stroke-width="6"/>
        <path d="M444 496A150 150 0 0 1 684 322" stroke="{p.Shade}" stroke-width="40"/><path d="M442 488A150 150 0 0 1 680 314" stroke="{p}" stroke-width="26"/><path d="M436 400A150 150 0 0 1 600 262" stroke="{p.Gleam}" stroke-width="6"/></g>
        <circle cx="270" cy="400" r="13" fill="{Paint.Metal}"/><circle cx="560" cy="410" r="13" fill="{Paint.Metal}"/><path d="M426 484l40 24l-20 16l-34-16z" fill="#30343b"/>
        """;

    private static string Clip(Paint p) => $"""
        {Shadow(440)}
        <g fill="none" stroke-linecap="round"><path d="M220 270L190 400" stroke="#4b5159" stroke-width="26"/><path d="M150 300c120-130 300-170 500-110" stroke="{p.Shade}" stroke-width="54"/><path d="M150 292c120-130 300-170 500-110" stroke="{p}" stroke-width="40"/><path d="M190 246c90-70 210-100 340-84" stroke="{p.Gleam}" stroke-width="7"/>
        <path d="M560 430L600 330" stroke="#4b5159" stroke-width="24"/><path d="M220 480c120-60 260-70 400-20" stroke="{p.Shade}" stroke-width="48"/><path d="M220 473c120-60 260-70 400-20" stroke="{p}" stroke-width="36"/><path d="M270 446c70-24 150-30 230-20" stroke="{p.Gleam}" stroke-width="7"/></g>
        <rect x="160" y="380" width="60" height="44" rx="14" fill="#30343b" transform="rotate(12 190 400)"/><rect x="570" y="306" width="60" height="40" rx="14" fill="#30343b" transform="rotate(22 600 326)"/>
        """;
}
