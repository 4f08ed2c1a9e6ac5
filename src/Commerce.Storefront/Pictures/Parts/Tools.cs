using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Tools
{
    public static Ware Of(Words words) =>
        words.Say("lever") ? new(Paint.Of("#f2bd22"), Levers)
        : words.Say("torque", "wrench", "spanner") ? new(Paint.Of("#c8322b"), Wrench)
        : words.Say("repair", "puncture", "patch", "kit") ? new(Paint.Of("#2c6e4b"), RepairKit)
        : new(Paint.Of("#c8322b"), MultiTool);

    private static string MultiTool(Paint p) => $"""
        {Shadow(420)}
        <g stroke="{Paint.Metal.Shade}" stroke-width="26" fill="none" stroke-linecap="round"><path d="M260 380L160 190M292 366L246 130M520 380L640 210l26 20"/></g>
        <g stroke="{Paint.Metal.Light}" stroke-width="12" fill="none" stroke-linecap="round"><path d="M252 374L156 192M286 360L242 132M514 372L634 206"/></g>
        <path d="M500 372L546 130l34 6l-22 250z" fill="{Paint.Metal}"/><path d="M546 130l34 6l-4 40l-40-8z" fill="#8a9098"/>
        <rect x="196" y="340" width="408" height="150" rx="66" fill="{p}"/><path d="M196 424h408c-6 40-36 66-68 66H264c-32 0-62-26-68-66z" fill="{p.Shade}"/>
        <rect x="262" y="376" width="276" height="76" rx="34" fill="#30343b"/><path d="M284 396h232M284 416h232M284 436h232" stroke="{Paint.Metal}" stroke-width="10"/>
        <circle cx="240" cy="414" r="24" fill="{Paint.Metal}"/><circle cx="560" cy="414" r="24" fill="{Paint.Metal}"/><path d="M240 402l10 6v12l-10 6l-10-6v-12zM560 402l10 6v12l-10 6l-10-6v-12z" fill="#30343b"/>
        <path d="M252 356h270" stroke="{p.Light}" stroke-width="9" stroke-linecap="round"/>
        """;

    private static string Wrench(Paint p) => $"""
        {Shadow(520)}
        <g transform="rotate(-22 400 320)"><path d="M500 320H220" stroke="{Paint.Metal.Shade}" stroke-width="44"/><path d="M500 312H220" stroke="{Paint.Metal.Light}" stroke-width="20"/>
        <circle cx="168" cy="320" r="70" fill="{Paint.Metal.Shade}"/><circle cx="166" cy="314" r="64" fill="{Paint.Metal}"/><circle cx="166" cy="316" r="40" fill="#5a616a"/><path d="M146 296h40v40h-40z" fill="#25282d"/><path d="M122 282c10-16 26-26 44-28" stroke="#fff" stroke-width="8" stroke-linecap="round" fill="none"/>
        <rect x="440" y="280" width="270" height="80" rx="34" fill="{p}"/><path d="M440 324h270v2a34 34 0 0 1-34 34H474a34 34 0 0 1-34-34z" fill="{p.Shade}"/><path d="M520 282v76M556 281v78M592 281v78M628 282v76" stroke="{p.Deep}" stroke-width="10"/><path d="M470 296h200" stroke="{p.Light}" stroke-width="8" stroke-linecap="round"/>
        <rect x="300" y="296" width="130" height="48" rx="8" fill="#fdfcf8"/><path d="M314 300v18M334 300v28M354 300v18M374 300v28M394 300v18M414 300v28" stroke="#30343b" stroke-width="5"/></g>
        """;

    private static string Levers(Paint p) => $"""
        {Shadow(340)}
        <g transform="rotate(-16 400 300)">{Lever(p)}</g><g transform="translate(110)">{Lever(p)}</g><g transform="translate(200 20) rotate(15 400 300)">{Lever(p)}</g>
        """;

    private static string Lever(Paint p) => $"""
        <path d="M250 470c-10-110-14-230-4-330c4-40 30-56 56-50c22 6 24 30 8 42c-16 10-20 24-18 50c4 100 22 190 22 288c0 40-60 40-64 0z" fill="{p}"/>
        <path d="M292 182c4 100 22 190 22 288c0 26-26 35-44 26c24-90 4-220-2-330c2-24 10-40 28-42c-6 12-6 30-4 58z" fill="{p.Shade}"/><path d="M258 150c-6 90-4 190 4 290" stroke="{p.Light}" stroke-width="8" stroke-linecap="round" fill="none"/><circle cx="282" cy="462" r="12" fill="{p.Deep}"/>
        """;

    private static string RepairKit(Paint p) => $"""
        {Shadow(440)}
        <rect x="190" y="150" width="300" height="60" rx="20" fill="{p.Deep}" transform="rotate(-10 340 180)"/><rect x="206" y="140" width="290" height="46" rx="18" fill="{p}" transform="rotate(-10 340 180)"/>
        <path d="M230 250h60v-40h-60zM330 240h130l20-46h-160z" fill="#e9e2d3"/>
        <rect x="170" y="250" width="380" height="256" rx="34" fill="{p}"/><path d="M170 420h380v52a34 34 0 0 1-34 34H204a34 34 0 0 1-34-34z" fill="{p.Shade}"/><rect x="196" y="276" width="328" height="186" rx="18" fill="{p.Print}" opacity=".92"/>
        <path d="M360 310v118M301 369h118" stroke="{p}" stroke-width="40"/><path d="M204 268h250" stroke="{p.Light}" stroke-width="8" stroke-linecap="round"/>
        <ellipse cx="610" cy="470" rx="70" ry="34" fill="#e06a3a"/><ellipse cx="606" cy="464" rx="52" ry="24" fill="#30343b"/><path d="M574 250h60l10 150h-80z" fill="#f2e9d6"/><path d="M574 250h60l3 40h-66z" fill="#d8372f"/><path d="M592 220h24v32h-24z" fill="#30343b"/>
        """;
}
