using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Jackets
{
    public static Ware Of(Words words) =>
        words.Say("vest", "gilet") ? new(Paint.Of("#e8731d"), Vest) : new(Paint.Of("#f2bd22"), Jacket);

    private static string Jacket(Paint p) => $"""
        {Shadow(360)}
        <path d="M318 146c-20-70 34-96 82-96s102 26 82 96l-40 50h-84z" fill="{p.Shade}"/>
        <path d="M344 148c-8-46 20-66 56-66s64 20 56 66l-34 38h-44z" fill="{p.Deep}"/>
        <path d="M290 146l-92 44l-64 242l72 22l80-196zM510 146l92 44l64 242l-72 22l-80-196z" fill="{p.Shade}"/>
        <path d="M148 380l72 22l-8 24l-72-22zM652 380l-72 22l8 24l72-22z" fill="#e9eef2"/>
        <path d="M290 146c30-14 50-14 66-2l44 48l44-48c16-12 36-12 66 2c14 60 12 100 12 140v200c-80 18-164 18-244 0V286c0-40-2-80 12-140z" fill="{p}"/>
        <path d="M522 286v200c-22 5-44 9-66 11c20-110 34-230 22-358c10 0 20 3 32 7c14 60 12 100 12 140z" fill="{p.Shade}"/>
        <path d="M279 300h242v26H279z" fill="#e9eef2"/>
        <path d="M400 190v306" stroke="{p.Deep}" stroke-width="9"/><path d="M308 386l52 22M492 386l-52 22" stroke="{p.Deep}" stroke-width="9" stroke-linecap="round"/>
        <path d="M304 164c-8 100-8 220-4 310" stroke="{p.Light}" stroke-width="10" stroke-linecap="round" fill="none"/>
        <rect x="392" y="200" width="16" height="32" rx="6" fill="#dfe3e8"/>
        """;

    private static string Vest(Paint p) => $"""
        {Shadow(320)}
        <path d="M330 122c16-30 124-30 140 0l-30 60h-80z" fill="{p.Deep}"/>
        <path d="M278 142l56-26c10 50 36 70 66 76c30-6 56-26 66-76l56 26c-24 60-14 110 6 150v190c-84 20-172 20-256 0V292c20-40 30-90 6-150z" fill="{p}"/>
        <path d="M528 292v190c-26 6-52 10-76 12c20-100 30-240 26-372l44 20c-24 60-14 110 6 150z" fill="{p.Shade}"/>
        <path d="M278 142c24 60 14 110-6 150M522 142c-24 60-14 110 6 150" stroke="{p.Deep}" stroke-width="9" fill="none"/>
        <path d="M272 330h256v26H272z" fill="#e9eef2"/><path d="M334 116c10 50 36 70 66 76c30-6 56-26 66-76" stroke="{p.Shade}" stroke-width="18" fill="none"/>
        <path d="M400 196v300" stroke="{p.Deep}" stroke-width="8"/><rect x="392" y="204" width="16" height="30" rx="6" fill="#dfe3e8"/>
        <path d="M308 200c6 40-10 80-12 120v150" stroke="{p.Light}" stroke-width="9" stroke-linecap="round" fill="none"/>
        """;
}
