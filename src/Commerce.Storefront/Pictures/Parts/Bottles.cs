using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Bottles
{
    public static Ware Of(Words words) =>
        words.Say("cage", "holder") ? new(Paint.Of("#25282d"), Cage) : new(Paint.Of("#d3e2ea"), Bottle);

    private static string Bottle(Paint p) => $"""
        {Shadow(210)}
        <path d="M310 210h180c10 30 10 50 0 76c-8 24-8 40 0 60c6 40 6 90 0 132c-2 20-14 30-34 30H344c-20 0-32-10-34-30c-6-42-6-92 0-132c8-20 8-36 0-60c-10-26-10-46 0-76z" fill="{p}"/>
        <path d="M450 210h40c10 30 10 50 0 76c-8 24-8 40 0 60c6 40 6 90 0 132c-2 20-14 30-34 30h-40c28-80 40-190 34-298z" fill="{p.Shade}"/>
        <path d="M330 226c-8 24-6 40 2 64c6 20 6 36 0 58c-6 40-6 80-2 124" stroke="{p.Gleam}" stroke-width="12" stroke-linecap="round" fill="none"/>
        <path d="M306 350h188v96H306z" fill="{p.Print}" opacity=".85"/><path d="M330 398h92" stroke="{p}" stroke-width="18" stroke-dasharray="34 8 16 8"/>
        <path d="M300 214c0-44 40-70 100-70s100 26 100 70z" fill="#30343b"/><path d="M320 200c8-22 32-36 70-38" stroke="#6a717a" stroke-width="8" stroke-linecap="round" fill="none"/>
        <path d="M372 150l4-46h48l4 46z" fill="#4b5159"/><rect x="376" y="74" width="48" height="38" rx="14" fill="{p.Shade}"/>
        """;

    private static string Cage(Paint p) => $"""
        {Shadow(240)}
        <g fill="none" stroke-linejoin="round"><path d="M330 480c-30-60-40-130-34-200c6-60 30-80 60-80h110c40 0 60 30 60 80c4 80-8 150-36 200" stroke="{p.Shade}" stroke-width="24"/>
        <path d="M326 476c-30-60-40-130-34-200c6-60 30-80 60-80h110c40 0 60 30 60 80c4 80-8 150-36 200" stroke="{p}" stroke-width="16"/>
        <path d="M292 330c70 40 160 40 236 0" stroke="{p}" stroke-width="20"/><path d="M318 486h180" stroke="{p}" stroke-width="24" stroke-linecap="round"/>
        <path d="M410 110v390" stroke="{p.Deep}" stroke-width="44" stroke-linecap="round"/><path d="M400 110v386" stroke="{p}" stroke-width="20" stroke-linecap="round"/>
        <path d="M370 120c10-30 70-30 80 0" stroke="{p}" stroke-width="18" stroke-linecap="round"/>
        <path d="M300 250c4-24 18-38 44-40" stroke="{p.Gleam}" stroke-width="7" stroke-linecap="round"/></g>
        <g fill="{Paint.Metal}"><circle cx="408" cy="232" r="12"/><circle cx="408" cy="420" r="12"/></g>
        """;
}
