using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Tyres
{
    public static Ware Of(Words words) =>
        words.Say("tube") ? new(Paint.Of("#30343b"), Tube)
        : words.Say("trail", "mountain", "mtb") ? Rolling(44, "18 13", 30)
        : words.Say("gravel", "cyclocross") ? Rolling(34, "8 7", 16)
        : words.Say("road", "racing", "race") ? Rolling(22, "", 0)
        : Rolling(36, "30 6", 8);

    // The colour of a tyre is the colour of its side: the tread stays black.
    private static Ware Rolling(int width, string tread, int knobs) => new(Paint.Of("#30343b"), p => $"""
        {Shadow(340)}
        <g fill="none">
        {(knobs > 0 ? $"""<circle cx="400" cy="290" r="{214 - knobs / 4}" stroke="#25282d" stroke-width="{10 + knobs / 2}" stroke-dasharray="{tread}"/>""" : "")}
        <circle cx="400" cy="290" r="{208 - width / 2}" stroke="#30343b" stroke-width="{width + 8}"/>
        {(knobs > 0 ? $"""<circle cx="400" cy="290" r="{204 - width / 4}" stroke="#4b5159" stroke-width="{width / 3}" stroke-dasharray="{tread}"/>""" : "")}
        <circle cx="400" cy="290" r="{196 - width}" stroke="{p.Shade}" stroke-width="40"/>
        <circle cx="400" cy="290" r="{200 - width}" stroke="{p}" stroke-width="28"/>
        <circle cx="400" cy="290" r="{176 - width}" stroke="#1f2329" stroke-width="8"/>
        <circle cx="400" cy="290" r="{198 - width}" stroke="{p.Print}" stroke-width="11" stroke-dasharray="30 4 12 4 22 4 14 400" stroke-dashoffset="300" opacity=".85"/>
        <path d="M212 226a200 200 0 0 1 130-126" stroke="#fff" stroke-width="7" stroke-linecap="round" opacity=".35"/>
        {(tread == "30 6" ? $"""<circle cx="400" cy="290" r="{184 - width}" stroke="#dfe5ea" stroke-width="5"/>""" : "")}
        </g>
        """) { Front = "190 70 300 225", Drive = "400 280 240 180" };

    private static string Tube(Paint p) => $"""
        {Shadow(330)}
        <g fill="none"><circle cx="400" cy="290" r="196" stroke="{p.Deep}" stroke-width="38"/><circle cx="400" cy="290" r="197" stroke="{p}" stroke-width="28"/>
        <path d="M216 222a200 200 0 0 1 130-124" stroke="{p.Gleam}" stroke-width="7" stroke-linecap="round"/>
        <circle cx="400" cy="290" r="140" stroke="{p.Deep}" stroke-width="34"/><circle cx="400" cy="290" r="141" stroke="{p}" stroke-width="24"/>
        <path d="M272 232a142 142 0 0 1 92-78" stroke="{p.Gleam}" stroke-width="6" stroke-linecap="round"/>
        <path d="M540 300c26-6 34-10 56-6" stroke="{p}" stroke-width="26"/></g>
        <path d="M388 432h24v-70h-24z" fill="{Paint.Metal}"/><path d="M392 362h16v-34h-16z" fill="#d9b25a"/><path d="M382 398h36v14h-36z" fill="#8a9098"/>
        <path d="M394 336h12v-16h-12z" fill="#30343b"/>
        """;
}
