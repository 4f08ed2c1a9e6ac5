using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Shoes
{
    public static Ware Of(Words words) =>
        words.Say("flat", "trail", "mtb", "casual") ? new(Paint.Of("#8a9098"), Flat) : new(Paint.Of("#f5f5f2"), Road);

    private static string Road(Paint p) => $"""
        {Shadow(540)}
        <path d="M142 442c100 10 180 14 300 22c100 8 200 8 236-12c10 26-10 42-40 44c-140 8-360-2-470-20c-20-4-28-16-26-34z" fill="#30343b"/>
        <path d="M340 484h120l-8 24h-96z" fill="#4b5159"/>
        <path d="M150 446c-16-60-16-130 0-194c10-20 40-24 54-8c30 30 70 34 96 4c14-14 34-12 50 0c70 56 130 88 210 104c70 14 116 40 120 92c-60 24-140 24-240 16c-120-8-200-12-290-14z" fill="{p}"/>
        <path d="M150 446c-4-14-7-28-9-42c120 22 260 40 400 40c60 0 110-6 138-18c1 6 1 12 1 18c-60 24-140 24-240 16c-120-8-200-12-290-14z" fill="{p.Shade}"/>
        <path d="M150 252c10-20 40-24 54-8c30 30 70 34 96 4c14-14 34-12 50 0c-30 60-160 70-200 4z" fill="{p.Deep}"/>
        <path d="M330 336c20-30 40-46 66-56M400 372c14-30 30-44 56-60" stroke="{p.Shade}" stroke-width="16" stroke-linecap="round"/>
        <circle cx="352" cy="322" r="30" fill="#30343b"/><circle cx="352" cy="322" r="17" fill="{Paint.Metal}"/>
        <circle cx="426" cy="362" r="24" fill="#30343b"/><circle cx="426" cy="362" r="13" fill="{Paint.Metal}"/>
        <path d="M166 290c-6 40-6 80 0 116" stroke="{p.Gleam}" stroke-width="9" stroke-linecap="round" fill="none"/>
        <g fill="{p.Deep}"><circle cx="540" cy="398" r="5"/><circle cx="566" cy="404" r="5"/><circle cx="592" cy="412" r="5"/><circle cx="552" cy="420" r="5"/><circle cx="578" cy="426" r="5"/></g>
        """;

    private static string Flat(Paint p) => $"""
        {Shadow(540)}
        <path d="M136 440h540c16 8 12 64-16 66H160c-26-2-32-46-24-66z" fill="#e9e2d3"/>
        <path d="M140 482h534c-2 12-6 22-14 24H160c-12-1-18-12-20-24z" fill="#8d6a49"/>
        <path d="M150 446c-16-60-18-130-6-184c12-26 44-26 58-10c24 30 60 34 90 4c16-14 36-10 50 4c60 62 120 92 200 106c76 12 122 34 126 80z" fill="{p}"/>
        <path d="M542 366c76 12 122 34 126 80H560c-16-36-50-60-96-72c26-2 54-6 78-8zM150 446c-4-14-7-30-9-46h110l20 46z" fill="{p.Shade}"/>
        <path d="M144 262c12-26 44-26 58-10c24 30 60 34 90 4c16-14 36-10 50 4c-30 60-150 70-198 2z" fill="{p.Deep}"/>
        <path d="M318 318l66-30M356 350l64-34M396 376l62-38M300 336l100-20M340 368l98-24" stroke="#f4f1ea" stroke-width="11" stroke-linecap="round"/>
        <path d="M162 300c-4 34-4 60 2 84" stroke="{p.Light}" stroke-width="9" stroke-linecap="round" fill="none"/>
        """;
}
