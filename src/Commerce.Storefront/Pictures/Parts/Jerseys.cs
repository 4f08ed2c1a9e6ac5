using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Jerseys
{
    public static Ware Of(Words words) =>
        words.Say("long", "merino", "winter", "sleeve") ? new(Paint.Of("#6d7140"), Long) : new(Paint.Of("#23a39d"), Short);

    private static string Short(Paint p) => $"""
        {Shadow(340)}
        <path d="M286 130L186 180l-56 128l86 44l62-96zM514 130l100 50l56 128l-86 44l-62-96z" fill="{p.Shade}"/>
        <path d="M134 298l86 44l-8 18l-86-44zM666 298l-86 44l8 18l86-44z" fill="{p.Print}"/>
        {Torso(p)}
        <path d="M280 304h240v58H280z" fill="{p.Print}"/><path d="M280 374h240v14H280z" fill="{p.Print}" opacity=".7"/>
        {Zip(p)}
        """;

    private static string Long(Paint p) => $"""
        {Shadow(340)}
        <path d="M286 130L200 178l-52 236l64 20l70-178zM514 130l86 48l52 236l-64 20l-70-178z" fill="{p.Shade}"/>
        <path d="M156 388l64 20l-10 32c-24 0-46-6-64-16zM644 388l-64 20l10 32c24 0 46-6 64-16z" fill="{p.Deep}"/>
        {Torso(p)}
        <path d="M280 250h240M280 270h240M280 290h240" stroke="{p.Print}" stroke-width="8" opacity=".8"/>
        {Zip(p)}
        """;

    private static string Torso(Paint p) => $"""
        <path d="M286 130c36-18 64-24 114-24s78 6 114 24c12 60 8 90 6 140v200c-80 20-160 20-240 0V270c-2-50-6-80 6-140z" fill="{p}"/>
        <path d="M520 270v200c-20 5-40 9-60 11c20-110 30-220 24-362l30 11c12 60 8 90 6 140z" fill="{p.Shade}"/>
        <path d="M304 140c-6 90-6 200-2 320" stroke="{p.Light}" stroke-width="10" stroke-linecap="round" fill="none" opacity=".7"/>
        """;

    private static string Zip(Paint p) => $"""
        <path d="M340 112c10 44 110 44 120 0c-10-24-110-24-120 0z" fill="{p.Deep}"/>
        <path d="M334 112c8 58 124 58 132 0l12 8c-12 76-144 76-156 0z" fill="{p.Shade}"/>
        <path d="M400 164v130" stroke="{p.Deep}" stroke-width="6"/><rect x="394" y="286" width="12" height="24" rx="5" fill="#dfe3e8"/>
        """;
}
