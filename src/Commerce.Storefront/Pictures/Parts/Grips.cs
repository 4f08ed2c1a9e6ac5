using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Grips
{
    public static Ware Of(Words words) =>
        words.Say("tape") ? new(Paint.Of("#25282d"), Tape) : new(Paint.Of("#25282d"), Pair);

    private static string Pair(Paint p) => $"""
        {Shadow(420)}
        <g transform="rotate(-14 400 230)">{Grip(p)}</g><g transform="translate(30 180) rotate(6 400 230)">{Grip(p)}</g>
        """;

    private static string Grip(Paint p) => $"""
        <path d="M170 190h340c40 0 80 6 116 20c20 10 20 70-4 82c-60 26-120-10-180-14H170c-16 0-24-14-24-44s8-44 24-44z" fill="{p}"/>
        <path d="M146 240h494c0 24-6 46-18 52c-60 26-120-10-180-14H170c-16 0-22-14-24-38z" fill="{p.Shade}"/>
        <path d="M196 204h300" stroke="{p.Light}" stroke-width="9" stroke-linecap="round"/>
        <path d="M226 222l-14 40M262 222l-14 40M298 222l-14 40M334 222l-14 40M370 222l-14 40M406 222l-14 40M442 222l-14 40" stroke="{p.Deep}" stroke-width="10" stroke-linecap="round"/>
        <rect x="122" y="184" width="48" height="100" rx="12" fill="#8a9098"/><path d="M134 196v76" stroke="#dfe3e8" stroke-width="8" stroke-linecap="round"/><circle cx="148" cy="234" r="9" fill="#30343b"/>
        """;

    private static string Tape(Paint p) => $"""
        {Shadow(230, 280)}{Shadow(230, 530)}
        {Roll(p, 280)}{Roll(p, 530)}
        <path d="M150 402c-40 40-50 70-42 92" stroke="{p.Shade}" stroke-width="44" fill="none"/>
        <rect x="352" y="468" width="52" height="42" rx="12" fill="#30343b"/><rect x="412" y="468" width="52" height="42" rx="12" fill="#30343b"/><path d="M362 480h30M422 480h30" stroke="#8a9098" stroke-width="6" stroke-linecap="round"/>
        """;

    private static string Roll(Paint p, int x) => $"""
        <g fill="none"><circle cx="{x}" cy="376" r="130" fill="{p.Shade}"/><circle cx="{x}" cy="376" r="122" stroke="{p}" stroke-width="15"/><circle cx="{x}" cy="376" r="103" stroke="{p.Light}" stroke-width="13"/><circle cx="{x}" cy="376" r="85" stroke="{p}" stroke-width="14"/><circle cx="{x}" cy="376" r="67" stroke="{p.Light}" stroke-width="12"/><circle cx="{x}" cy="376" r="48" stroke="{p}" stroke-width="16"/><circle cx="{x}" cy="376" r="36" fill="{p.Deep}"/><path d="M{x - 100} 318a116 116 0 0 1 70-52" stroke="{p.Gleam}" stroke-width="8" stroke-linecap="round"/></g>
        """;
}
