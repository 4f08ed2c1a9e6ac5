using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Saddles
{
    public static Ware Of(Words words) =>
        words.Say("comfort", "city", "gel", "spring") ? new(Paint.Leather, Comfort) : new(Paint.Of("#2b3038"), Sport);

    private static string Comfort(Paint p) => $"""
        {Shadow(420)}
        <g stroke="{Paint.Metal}" stroke-width="15" fill="none" stroke-linecap="round"><path d="M230 350c40 90 250 70 390-40M300 440h130"/></g>
        <g stroke="#8a9098" stroke-width="17" stroke-linecap="round"><path d="M206 360l76 14M206 388l76 14M206 416l76 14M206 444l76 14"/></g>
        <path d="M196 470h100v22H196zM340 408h56v98h-56z" fill="#5a616a"/>
        <path d="M140 262c-6-70 50-110 130-96c80 14 200 60 340 70c60 4 84 22 82 44c-4 26-40 30-90 28c-100-4-160 0-220 40c-60 36-130 36-190 10c-36-18-50-50-52-96z" fill="{p}"/>
        <path d="M140 262c60 40 160 60 240 36c90-26 200-36 312-18c-4 26-40 30-90 28c-100-4-160 0-220 40c-60 36-130 36-190 10c-36-18-50-50-52-96z" fill="{p.Shade}"/>
        <path d="M176 224c30-40 80-40 130-26c90 26 190 56 300 64" stroke="{p.Light}" stroke-width="12" stroke-linecap="round" fill="none"/>
        <path d="M160 290c70 36 150 44 226 22" stroke="{p.Gleam}" stroke-width="5" stroke-dasharray="12 9" fill="none" opacity=".7"/>
        <g fill="#d9b25a"><circle cx="176" cy="330" r="9"/><circle cx="236" cy="356" r="9"/><circle cx="656" cy="282" r="8"/></g>
        """;

    private static string Sport(Paint p) => $"""
        {Shadow(460)}
        <g stroke="{Paint.Metal}" stroke-width="15" fill="none" stroke-linecap="round"><path d="M220 372c30 60 90 70 200 66c90-4 150-40 214-96"/></g>
        <path d="M384 430h80v32h-80z" fill="#5a616a"/><path d="M400 456h46v50h-46z" fill="#30343b"/>
        <path d="M120 300c0-64 40-96 110-84c90 16 220 62 400 64c50 2 74 16 70 36c-4 22-40 24-84 22c-110-6-180 2-236 34c-70 40-150 46-206 22c-40-18-54-50-54-94z" fill="{p}"/>
        <path d="M122 318c70 36 170 30 250 0c80-30 200-30 328-4c-4 24-40 26-84 24c-110-6-180 2-236 34c-70 40-150 46-206 22c-32-14-48-40-52-76z" fill="{p.Deep}"/>
        <path d="M200 262c110-6 250 46 400 42" stroke="{p.Deep}" stroke-width="24" stroke-linecap="round" fill="none"/>
        <path d="M150 264c10-24 40-34 84-26c90 18 200 58 330 62" stroke="{p.Light}" stroke-width="9" stroke-linecap="round" fill="none"/>
        <path d="M140 346c50 36 110 34 160 20" stroke="{p.Gleam}" stroke-width="6" stroke-linecap="round" fill="none"/>
        """;
}
