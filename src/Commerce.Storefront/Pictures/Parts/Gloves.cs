using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Gloves
{
    public static Ware Of(Words words) =>
        words.Say("winter", "long", "thermal") ? new(Paint.Of("#3d434b"), Winter) : new(Paint.Of("#25282d"), Summer);

    private static string Summer(Paint p) => $"""
        {Shadow(330)}
        <g stroke="{p.Deep}" stroke-width="66" fill="none"><path d="M306 262V154M378 252V116M450 256V132M518 274V176M286 388L206 292"/></g>
        <g stroke="{p}" stroke-width="66" fill="none"><path d="M306 272V168M378 262V130M450 266V146M518 284V190M296 400L216 304"/></g>
        <path d="M272 250h280v120c0 40-16 70-30 90H300c-20-30-34-66-28-110z" fill="{p}"/>
        <path d="M480 250h72v120c0 40-16 70-30 90h-92c36-50 50-120 50-210z" fill="{p.Shade}"/>
        <path d="M318 290c60-16 130-16 184 0l-14 40c-50-12-108-12-156 0z" fill="{p.Light}"/>
        <path d="M342 270v-90M414 262v-120M484 268v-96" stroke="{p.Deep}" stroke-width="7" stroke-linecap="round"/>
        {Cuff(p)}
        """;

    private static string Winter(Paint p) => $"""
        {Shadow(330)}
        <g stroke="{p}" stroke-width="66" stroke-linecap="round" fill="none"><path d="M306 272V134M378 262V98M450 266V114M518 284V158M296 400L196 280"/></g>
        <path d="M272 250h280v120c0 40-16 70-30 90H300c-20-30-34-66-28-110z" fill="{p}"/>
        <path d="M485 158a33 33 0 0 1 66 0v212c0 40-16 70-30 90h-92c50-70 56-180 56-302z" fill="{p.Shade}"/>
        <path d="M342 274v-110M414 266v-140M484 272v-100" stroke="{p.Deep}" stroke-width="7" stroke-linecap="round"/>
        <path d="M296 326c70-20 150-20 230 0v26c-80-20-160-20-230 0z" fill="#dfe5ea"/>
        <path d="M294 122c2-10 10-16 18-16M366 86c2-10 10-16 18-16" stroke="{p.Gleam}" stroke-width="7" stroke-linecap="round" fill="none"/>
        {Cuff(p)}
        """;

    private static string Cuff(Paint p) => $"""
        <rect x="288" y="436" width="246" height="70" rx="18" fill="{p.Shade}"/>
        <rect x="376" y="452" width="166" height="38" rx="12" fill="{p.Deep}"/>
        <path d="M302 452h60" stroke="{p.Light}" stroke-width="8" stroke-linecap="round"/>
        """;
}
