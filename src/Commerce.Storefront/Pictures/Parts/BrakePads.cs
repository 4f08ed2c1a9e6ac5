using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class BrakePads
{
    public static Ware Of(Words words) =>
        words.Say("rim") ? new(Paint.Of("#30343b"), Rim) : new(Paint.Of("#a5683f"), Disc);

    private static string Disc(Paint p) => $"""
        {Shadow(170, 270)}{Shadow(170, 530)}
        {Pad(p, 150, 230)}{Pad(p, 410, 230)}
        <path d="M330 170c-20-90 160-90 140 0l30 170M330 170l-30 170" stroke="{Paint.Metal}" stroke-width="14" fill="none" stroke-linecap="round"/>
        """;

    private static string Pad(Paint p, int x, int y) => $"""
        <g transform="translate({x} {y})"><path d="M86 0h68l10 60c50 10 76 50 76 110c0 70-40 104-120 104S0 240 0 170c0-60 26-100 76-110z" fill="{Paint.Metal.Shade}"/><path d="M86 0h68l10 56H76zM0 160c4-50 30-86 76-96h88c46 10 72 46 76 96z" fill="{Paint.Metal}"/><circle cx="120" cy="28" r="13" fill="#30343b"/>
        <path d="M120 90c60 0 92 30 92 80s-32 78-92 78s-92-28-92-78s32-80 92-80z" fill="{p.Shade}"/><path d="M120 84c60 0 92 30 92 80s-32 78-92 78s-92-28-92-78s32-80 92-80z" fill="{p}"/><path d="M120 90v146" stroke="{p.Deep}" stroke-width="9"/>
        <path d="M52 138c8-22 26-34 50-36" stroke="{p.Light}" stroke-width="8" stroke-linecap="round" fill="none"/></g>
        """;

    private static string Rim(Paint p) => $"""
        {Shadow(480)}
        {Shoe(p, 130)}{Shoe(p, 320)}
        """;

    private static string Shoe(Paint p, int y) => $"""
        <g transform="translate(0 {y})"><path d="M376-60h48v70h-48z" fill="{Paint.Metal}"/><path d="M360-30h80v24h-80z" fill="#8a9098"/><path d="M384-56v60" stroke="#fff" stroke-width="6"/>
        <path d="M130 70c40-50 140-70 270-70s230 20 270 70c10 16 0 30-20 30c-160-16-340-16-500 0c-20 0-30-14-20-30z" fill="#4b5159"/>
        <path d="M134 84c160-24 372-24 532 0c14 20 10 70-16 84c-40 14-460 14-500 0c-26-14-30-64-16-84z" fill="{p}"/><path d="M128 130h544c-2 18-8 32-22 38c-40 14-460 14-500 0c-14-6-20-20-22-38z" fill="{p.Deep}"/>
        <path d="M230 100v60M310 96v66M400 94v70M490 96v66M570 100v60" stroke="{p.Deep}" stroke-width="12"/><path d="M160 92c70-10 150-14 220-14" stroke="{p.Light}" stroke-width="8" stroke-linecap="round" fill="none"/></g>
        """;
}
