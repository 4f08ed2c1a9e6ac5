using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Lamps
{
    public static Ware Of(Words words) =>
        words.Say("rear", "tail", "back") ? new(Paint.Of("#c8322b"), Rear)
        : words.Say("dynamo", "headlight", "front") ? new(Paint.Of("#3a4049"), Headlight)
        : new(Paint.Of("#2f353d"), Set);

    private static string Set(Paint p) => $"""
        {Shadow(250, 290)}{Shadow(180, 560)}
        <path d="M392 250L700 150v230L392 330z" fill="#fff6cf" opacity=".5"/>
        <path d="M180 210h170c30 0 46 20 50 46v72c-4 26-20 46-50 46H180c-24 0-36-16-36-40v-84c0-24 12-40 36-40z" fill="{p}"/>
        <path d="M144 306h256v22c-4 26-20 46-50 46H180c-24 0-36-16-36-40z" fill="{p.Shade}"/>
        <path d="M372 216c18 6 26 22 28 40v72c-2 18-10 34-28 40z" fill="#fff3b8"/><path d="M180 230h140" stroke="{p.Light}" stroke-width="10" stroke-linecap="round"/>
        <rect x="230" y="196" width="44" height="18" rx="8" fill="#3fbf7f"/>
        <path d="M210 374h110l-14 54h-82z" fill="{p.Deep}"/><path d="M190 470c0-60 150-60 150 0c0 50-150 50-150 0z" stroke="#30343b" stroke-width="24" fill="none"/>
        <rect x="496" y="322" width="128" height="186" rx="44" fill="#3a1014"/><rect x="508" y="334" width="104" height="150" rx="36" fill="#d8372f"/>
        <path d="M530 352h60M530 384h60M530 416h60M530 448h60" stroke="#ff9a8a" stroke-width="13" stroke-linecap="round"/>
        """;

    private static string Headlight(Paint p) => $"""
        {Shadow(260, 360)}
        <path d="M470 190L730 110v330L470 370z" fill="#fff6cf" opacity=".55"/>
        <path d="M330 390l-40 60v52h40v-40l60-62z" fill="#4b5159"/><rect x="268" y="484" width="104" height="26" rx="10" fill="{Paint.Metal}"/>
        <path d="M236 220c60-60 130-84 226-74v268c-96 10-166-14-226-74c-30-40-30-80 0-120z" fill="{p}"/>
        <path d="M222 300h240v114c-96 10-166-14-226-74c-9-13-14-26-14-40z" fill="{p.Shade}"/>
        <path d="M262 216c50-40 100-56 170-52" stroke="{p.Gleam}" stroke-width="10" stroke-linecap="round" fill="none"/>
        <ellipse cx="466" cy="280" rx="44" ry="140" fill="{Paint.Metal}"/><ellipse cx="472" cy="280" rx="34" ry="122" fill="#fff3b8"/>
        <path d="M462 190c-14 50-14 120 0 176M486 180c-10 60-10 140 0 200" stroke="#e8d98e" stroke-width="6" fill="none"/>
        """;

    private static string Rear(Paint p) => $"""
        {Shadow(420)}
        <rect x="240" y="176" width="320" height="30" rx="12" fill="#4b5159"/><path d="M300 200v50M500 200v50" stroke="#30343b" stroke-width="30"/>
        <path d="M176 262c0-24 20-40 50-44c110-14 238-14 348 0c30 4 50 20 50 44v70c0 40-30 66-70 72c-100 16-208 16-308 0c-40-6-70-32-70-72z" fill="#30343b"/>
        <path d="M200 272c0-16 14-26 36-30c106-14 222-14 328 0c22 4 36 14 36 30v52c0 28-20 46-52 50c-98 14-198 14-296 0c-32-4-52-22-52-50z" fill="{p}"/>
        <path d="M200 310h400v14c0 28-20 46-52 50c-98 14-198 14-296 0c-32-4-52-22-52-50z" fill="{p.Shade}"/>
        <circle cx="400" cy="304" r="50" fill="{p.Shade}"/><circle cx="400" cy="304" r="36" fill="#ff8d7d"/><circle cx="390" cy="292" r="11" fill="#ffe1da"/>
        <path d="M236 270v70M264 268v76M292 266v80M508 266v80M536 268v76M564 270v70" stroke="{p.Light}" stroke-width="9" opacity=".7"/>
        <path d="M400 430c-70 0-140 26-176 70h352c-36-44-106-70-176-70z" fill="#d8372f" opacity=".12"/>
        """;
}
