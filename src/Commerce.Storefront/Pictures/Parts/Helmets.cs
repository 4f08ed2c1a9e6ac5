using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Helmets
{
    public static Ware Of(Words words) =>
        words.Say("kid", "child", "children", "toddler") ? new(Paint.Of("#c8322b"), Kids)
        : words.Say("road", "race", "racing", "aero") ? new(Paint.Of("#c8322b"), Road)
        : new(Paint.Of("#25282d"), Commuter);

    private static string Commuter(Paint p) => $"""
        {Shadow(420)}
        {Straps("M280 396L392 492L512 388")}
        <path d="M566 372l104 30c14 6 10 20-6 19l-118-13z" fill="{p.Deep}"/>
        <path d="M176 402C160 246 262 138 412 138c144 0 222 112 222 254c-76 14-120 4-170-2c-88-10-148 2-214 36c-44 20-68 10-74-24z" fill="{p}"/>
        <path d="M176 402c-4-36-2-68 6-98c24 56 96 62 190 50c110-14 190-4 262 38c-76 14-120 4-170-2c-88-10-148 2-214 36c-44 20-68 10-74-24z" fill="{p.Shade}"/>
        <path d="M236 232c40-52 100-76 170-76c66 0 118 26 154 74c-46-36-96-50-154-50s-118 14-170 52z" fill="{p.Light}" opacity=".75"/>
        <g stroke="{p.Deep}" stroke-width="24" stroke-linecap="round" fill="none"><path d="M268 304c30-34 66-52 104-58M300 350c34-24 66-34 100-38M452 244c40 6 72 22 100 50M470 312c34 4 64 14 90 32"/></g>
        <path d="M186 372c60 34 120 16 190 4" stroke="{p.Gleam}" stroke-width="5" stroke-linecap="round" fill="none" opacity=".5"/>
        <rect x="166" y="352" width="26" height="46" rx="10" fill="#d8372f"/>
        """;

    private static string Road(Paint p) => $"""
        {Shadow(420)}
        {Straps("M270 388L392 492L528 384")}
        <path d="M130 366C190 214 300 140 430 144c130 4 214 92 222 222c4 30-20 34-52 28c-60-10-120-14-176-8c-84 8-130 30-184 38c-60 10-122-16-110-58z" fill="{p}"/>
        <path d="M130 366c40 24 120 20 200 2c110-24 220-28 322-2c4 30-20 34-52 28c-60-10-120-14-176-8c-84 8-130 30-184 38c-60 10-122-16-110-58z" fill="{p.Shade}"/>
        <g fill="{p.Deep}"><path d="M222 322c40-70 96-112 168-128c-30 46-54 82-76 118c-32 16-74 20-92 10z"/><path d="M356 300c24-44 50-82 84-112c46 4 74 18 98 40c-40 18-66 42-88 68c-34 0-68 2-94 4z"/><path d="M492 298c20-24 42-42 70-54c30 28 44 54 52 84c-40-16-80-26-122-30z"/></g>
        <path d="M196 268c56-70 132-110 228-110c40 0 72 8 104 26c-60-16-190-14-332 84z" fill="{p.Gleam}" opacity=".6"/>
        <path d="M164 384c60 12 120 2 190-14" stroke="{p.Gleam}" stroke-width="5" stroke-linecap="round" fill="none" opacity=".5"/>
        """;

    private static string Kids(Paint p) => $"""
        {Shadow(380)}
        {Straps("M290 398L396 490L506 394")}
        <path d="M180 404C170 236 272 140 404 140c138 0 226 104 222 258c-2 20-20 20-40 16c-70-14-130-18-186-16c-66 2-116 12-166 24c-34 8-52 4-54-18z" fill="{p}"/>
        <path d="M180 404c0-16 0-30 2-44c70 16 140 8 220 0c84-8 156 0 224 26v12c-2 20-20 20-40 16c-70-14-130-18-186-16c-66 2-116 12-166 24c-34 8-52 4-54-18z" fill="{p.Shade}"/>
        <path d="M232 238c38-54 100-80 170-80c62 0 112 20 150 66c-90-56-210-60-320 14z" fill="{p.Light}" opacity=".7"/>
        <g fill="#fff8ea"><circle cx="290" cy="292" r="32"/><circle cx="404" cy="226" r="38"/><circle cx="516" cy="286" r="31"/><circle cx="404" cy="330" r="21"/><circle cx="224" cy="350" r="16"/><circle cx="578" cy="352" r="17"/></g>
        """;

    private static string Straps(string path) => $"""
        <path d="{path}" fill="none" stroke="#30343b" stroke-width="13" stroke-linejoin="round"/>
        <rect x="368" y="474" width="52" height="30" rx="8" fill="#4b5159"/>
        """;
}
