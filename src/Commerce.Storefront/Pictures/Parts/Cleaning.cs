using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Cleaning
{
    public static Ware Of(Words words) =>
        words.Say("brush", "brushe", "sponge") ? new(Paint.Of("#c79b66"), Brushes)
        : words.Say("lube", "oil", "lubricant", "grease", "wax") ? new(Paint.Of("#e8731d"), Lube)
        : new(Paint.Of("#23a39d"), Spray);

    private static string Spray(Paint p) => $"""
        {Shadow(230)}
        <g fill="#fff" opacity=".75"><circle cx="208" cy="130" r="9"/><circle cx="180" cy="106" r="7"/><circle cx="174" cy="146" r="8"/><circle cx="146" cy="122" r="6"/></g>
        <path d="M250 100h150c50 0 70 20 74 56h-64l-10 50h-60l14-50h-104z" fill="#30343b"/><path d="M262 110h110" stroke="#6a717a" stroke-width="8" stroke-linecap="round"/><path d="M300 158c-4 40-20 56-46 64" stroke="#d8372f" stroke-width="18" stroke-linecap="round" fill="none"/><path d="M226 108h30v40h-30z" fill="#d8372f"/>
        <path d="M336 200h84v34c60 20 86 50 86 100v140c0 24-12 34-34 34H320c-22 0-34-10-34-34V334c0-44 20-80 50-100z" fill="{p}"/>
        <path d="M420 200v34c60 20 86 50 86 100v140c0 24-12 34-34 34h-40c34-110 34-210-24-308z" fill="{p.Shade}"/>
        <rect x="300" y="340" width="180" height="120" rx="14" fill="#fdfcf8"/><path d="M400 356c24 28 34 44 34 60a34 34 0 0 1-68 0c0-16 10-32 34-60z" fill="{p}"/><path d="M318 362h36M318 386h28" stroke="{p.Shade}" stroke-width="8" stroke-linecap="round"/>
        <path d="M306 330c4-30 16-52 38-70" stroke="{p.Gleam}" stroke-width="9" stroke-linecap="round" fill="none"/>
        """;

    private static string Lube(Paint p) => $"""
        {Shadow(220)}
        <path d="M392 70h16l14 90h-44z" fill="#30343b"/><path d="M350 156h100l10 56H340z" fill="#30343b"/><path d="M356 172v30M378 172v30M400 172v30M422 172v30M444 172v30" stroke="#5a616a" stroke-width="6"/>
        <path d="M340 210h120c44 24 54 60 54 100v160c0 26-14 38-38 38H324c-24 0-38-12-38-38V310c0-40 10-76 54-100z" fill="{p}"/>
        <path d="M430 210h30c44 24 54 60 54 100v160c0 26-14 38-38 38h-40c24-100 20-210-6-298z" fill="{p.Shade}"/>
        <rect x="302" y="310" width="196" height="150" rx="16" fill="#fdfcf8"/><path d="M400 326c32 38 46 58 46 80a46 46 0 0 1-92 0c0-22 14-42 46-80z" fill="{p}"/><path d="M376 410a24 24 0 0 0 20 26" stroke="#fff" stroke-width="7" stroke-linecap="round" fill="none"/>
        <path d="M306 296c4-26 14-46 32-60" stroke="{p.Gleam}" stroke-width="9" stroke-linecap="round" fill="none"/>
        """;

    private static string Brushes(Paint p) => $"""
        {Shadow(440)}
        <g transform="rotate(-9 250 300)"><path d="M226 330h48v170c0 14-48 14-48 0z" fill="{p}"/><path d="M196 100c20-26 88-26 108 0l4 150H192z" fill="#30343b"/><path d="M214 108v130M232 96v142M250 92v146M268 96v142M286 108v130" stroke="#5a616a" stroke-width="5" stroke-linecap="round"/><path d="M188 236h124v104c0 16-124 16-124 0z" fill="{p.Shade}"/><path d="M188 236h124v20H188z" fill="{Paint.Metal}"/><path d="M238 360v120" stroke="{p.Light}" stroke-width="8" stroke-linecap="round"/></g>
        <path d="M382 300h44v206h-44z" fill="{p}"/><path d="M392 310v180" stroke="{p.Light}" stroke-width="8" stroke-linecap="round"/><path d="M404 90v230" stroke="#8a9098" stroke-width="10"/><path d="M404 80v190" stroke="#e8a13a" stroke-width="84" stroke-dasharray="9 7"/>
        <g transform="rotate(10 560 300)"><path d="M536 290h48v216h-48z" fill="{p}"/><path d="M546 300v190" stroke="{p.Light}" stroke-width="8" stroke-linecap="round"/><rect x="510" y="130" width="72" height="170" rx="18" fill="{p.Shade}"/><path d="M588 150h46M588 176h46M588 202h46M588 228h46M588 254h46M588 280h46" stroke="#2c60b4" stroke-width="14" stroke-linecap="round"/></g>
        """;
}
