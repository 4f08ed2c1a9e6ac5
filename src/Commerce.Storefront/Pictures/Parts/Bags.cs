using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Bags
{
    public static Ware Of(Words words) =>
        words.Say("frame", "triangle") ? new(Paint.Of("#3d434b"), Frame)
        : words.Say("handlebar", "bar") ? new(Paint.Of("#6d7140"), Handlebar)
        : new(Paint.Of("#0e5a69"), Pannier);

    private static string Pannier(Paint p) => $"""
        {Shadow(330)}
        <path d="M360 116c0-40 80-40 80 0" stroke="#30343b" stroke-width="14" fill="none"/>
        <path d="M252 186h296l24 270c2 30-14 50-44 50H272c-30 0-46-20-44-50z" fill="{p}"/>
        <path d="M548 186l24 270c2 30-14 50-44 50h-50c20-100 26-210 20-320z" fill="{p.Shade}"/>
        <rect x="236" y="112" width="328" height="84" rx="34" fill="{p.Shade}"/><path d="M240 142h320" stroke="{p}" stroke-width="34" stroke-linecap="round"/><path d="M262 130h270" stroke="{p.Light}" stroke-width="8" stroke-linecap="round"/>
        <path d="M300 110v170M500 110v170" stroke="#30343b" stroke-width="22"/><rect x="284" y="262" width="32" height="40" rx="8" fill="#5a616a"/><rect x="484" y="262" width="32" height="40" rx="8" fill="#5a616a"/>
        <rect x="304" y="330" width="192" height="120" rx="14" fill="{p.Shade}"/><path d="M304 348h192" stroke="{p.Deep}" stroke-width="8"/>
        <rect x="364" y="392" width="72" height="26" rx="6" fill="#e9eef2"/>
        <path d="M268 226c-8 80-14 150-18 220" stroke="{p.Light}" stroke-width="9" stroke-linecap="round" fill="none"/>
        """;

    private static string Frame(Paint p) => $"""
        {Shadow(440)}
        <path d="M150 190h470c40 0 56 30 36 60L486 470c-16 22-40 30-66 24l-140-40c-24-8-40-22-48-46l-106-170c-16-26-4-48 24-48z" fill="{p}"/>
        <path d="M660 240L486 470c-16 22-40 30-66 24l-140-40c-24-8-40-22-48-46l-10-16c160 30 310-10 438-152z" fill="{p.Shade}"/>
        <path d="M174 250h440" stroke="{p.Deep}" stroke-width="16" stroke-linecap="round"/><path d="M174 250h440" stroke="{Paint.Metal}" stroke-width="4" stroke-dasharray="6 6"/><rect x="586" y="242" width="44" height="18" rx="8" fill="#f08a24"/>
        <path d="M220 180v34M400 180v34M570 180v34M210 400l-40 24M470 490l40 20" stroke="#25282d" stroke-width="28" stroke-linecap="round"/>
        <path d="M150 206h30M250 206h110M430 206h100" stroke="{p.Light}" stroke-width="8" stroke-linecap="round"/>
        <path d="M336 340h130" stroke="{p.Print}" stroke-width="20" stroke-dasharray="40 8 18 8"/>
        """;

    private static string Handlebar(Paint p) => $"""
        {Shadow(400)}
        <path d="M180 140h440" stroke="#4b5159" stroke-width="26" stroke-linecap="round"/><path d="M190 132h420" stroke="#8a9098" stroke-width="6" stroke-linecap="round"/>
        <path d="M226 210h348c26 0 42 16 42 40v200c0 34-20 54-52 54H236c-32 0-52-20-52-54V250c0-24 16-40 42-40z" fill="{p}"/>
        <path d="M560 210h14c26 0 42 16 42 40v200c0 34-20 54-52 54h-50c30-80 46-180 46-294z" fill="{p.Shade}"/>
        <path d="M196 190h408c20 0 30 12 30 30v70c0 24-14 36-36 38c-130 14-266 14-396 0c-22-2-36-14-36-38v-70c0-18 10-30 30-30z" fill="{p.Shade}"/>
        <path d="M206 202h388c16 0 24 8 24 22v50c0 20-10 28-28 30c-126 12-254 12-380 0c-18-2-28-10-28-30v-50c0-14 8-22 24-22z" fill="{p}"/>
        <path d="M280 124v70M520 124v70" stroke="#30343b" stroke-width="34"/><path d="M400 300v70" stroke="#30343b" stroke-width="26"/><rect x="380" y="352" width="40" height="44" rx="8" fill="#5a616a"/>
        <path d="M226 220h250" stroke="{p.Light}" stroke-width="9" stroke-linecap="round"/><path d="M206 420h388" stroke="#e9eef2" stroke-width="12"/>
        """;
}
