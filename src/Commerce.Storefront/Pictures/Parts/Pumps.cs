using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Pumps
{
    public static Ware Of(Words words) =>
        words.Say("mini", "hand", "compact") ? new(Paint.Of("#25282d"), Mini) : new(Paint.Of("#0e5a69"), Floor);

    private static string Floor(Paint p) => $"""
        {Shadow(330)}
        <path d="M420 424c120 20 150-40 130-130c-20-80-80-110-116-160" stroke="#30343b" stroke-width="15" fill="none"/>
        <path d="M400 120v120" stroke="{Paint.Metal}" stroke-width="16"/><path d="M396 120v120" stroke="#fff" stroke-width="4"/>
        <path d="M286 96h228" stroke="#30343b" stroke-width="40" stroke-linecap="round"/><path d="M290 88h90" stroke="#5a616a" stroke-width="8" stroke-linecap="round"/>
        <rect x="368" y="186" width="64" height="276" rx="10" fill="{p}"/><path d="M408 186h14a10 10 0 0 1 10 10v266h-24z" fill="{p.Shade}"/><path d="M380 204v236" stroke="{p.Light}" stroke-width="9" stroke-linecap="round"/>
        <path d="M360 178h80v26h-80z" fill="#30343b"/>
        <circle cx="400" cy="410" r="58" fill="#30343b"/><circle cx="400" cy="410" r="46" fill="#fdfcf8"/>
        <path d="M370 430a36 36 0 0 1 0-42M388 376a36 36 0 0 1 44 20" stroke="#8a9098" stroke-width="6" fill="none"/><path d="M400 410l22-24" stroke="#d8372f" stroke-width="7" stroke-linecap="round"/><circle cx="400" cy="410" r="7" fill="#30343b"/>
        <path d="M250 508c0-30 40-46 90-48h120c50 2 90 18 90 48z" fill="#30343b"/><path d="M276 490c14-12 36-18 66-20" stroke="#5a616a" stroke-width="8" stroke-linecap="round" fill="none"/>
        """;

    private static string Mini(Paint p) => $"""
        {Shadow(440)}
        <g transform="rotate(-24 400 320)">
        <path d="M600 320h70" stroke="{Paint.Metal}" stroke-width="26"/><rect x="652" y="286" width="56" height="68" rx="16" fill="#30343b"/>
        <rect x="250" y="282" width="370" height="76" rx="16" fill="{p}"/><path d="M250 326h370v16a16 16 0 0 1-16 16H266a16 16 0 0 1-16-16z" fill="{p.Shade}"/>
        <path d="M276 298h310" stroke="{p.Gleam}" stroke-width="9" stroke-linecap="round" opacity=".8"/>
        <rect x="100" y="272" width="170" height="96" rx="26" fill="{p.Deep}"/><path d="M136 274v92M164 272v96M192 272v96M220 272v96" stroke="{p.Light}" stroke-width="8" opacity=".5"/>
        <path d="M340 326h160" stroke="{p.Print}" stroke-width="18" stroke-dasharray="46 10 20 10"/>
        </g>
        """;
}
