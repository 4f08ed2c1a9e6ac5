using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Locks
{
    public static Ware Of(Words words) =>
        words.Say("folding") ? new(Paint.Of("#25282d"), Folding)
        : words.Say("chain", "cable") ? new(Paint.Of("#3d434b"), Chain)
        : new(Paint.Of("#2b3038"), Shackle);

    private static string Shackle(Paint p) => $"""
        {Shadow(360)}
        <path d="M290 430V222a110 110 0 0 1 220 0v208" stroke="{p}" stroke-width="44" fill="none"/>
        <path d="M284 430V222a116 116 0 0 1 116-116" stroke="{p.Light}" stroke-width="10" fill="none"/>
        <path d="M532 430V222a132 132 0 0 0-60-110" stroke="{p.Deep}" stroke-width="8" fill="none" opacity=".7"/>
        <path d="M268 384h44v34h-44zM488 384h44v34h-44z" fill="{Paint.Metal}"/>
        <rect x="216" y="410" width="368" height="96" rx="40" fill="{p}"/><path d="M216 464h368c-4 26-20 42-40 42H256c-20 0-36-16-40-42z" fill="{p.Deep}"/>
        <path d="M256 426h288" stroke="{p.Light}" stroke-width="9" stroke-linecap="round"/>
        <rect x="340" y="440" width="120" height="38" rx="12" fill="#e2b23a"/><circle cx="400" cy="455" r="7" fill="#30343b"/><path d="M400 455v14" stroke="#30343b" stroke-width="6"/>
        """;

    private static string Folding(Paint p) => $"""
        {Shadow(440)}
        <g stroke="{p.Shade}" stroke-width="52" stroke-linecap="round"><path d="M222 450L300 180M578 450L500 180"/></g>
        <g stroke="{p}" stroke-width="52" stroke-linecap="round" fill="none"><path d="M300 180L404 122L500 180M222 450L400 478"/></g>
        <g stroke="{p.Light}" stroke-width="8" stroke-linecap="round"><path d="M296 170L400 110M214 430L284 190"/></g>
        <g fill="{Paint.Metal}"><circle cx="300" cy="180" r="15"/><circle cx="402" cy="124" r="15"/><circle cx="500" cy="180" r="15"/><circle cx="222" cy="450" r="15"/></g>
        <g transform="rotate(9 490 466)"><rect x="370" y="430" width="236" height="76" rx="26" fill="{p}"/><path d="M370 472h236v8a26 26 0 0 1-26 26H396a26 26 0 0 1-26-26z" fill="{p.Shade}"/><rect x="540" y="450" width="46" height="36" rx="12" fill="#e2b23a"/><path d="M394 444h120" stroke="{p.Light}" stroke-width="8" stroke-linecap="round"/></g>
        """;

    private static string Chain(Paint p) => $"""
        {Shadow(420)}
        <ellipse cx="400" cy="286" rx="212" ry="160" fill="none" stroke="{p.Deep}" stroke-width="64"/>
        <ellipse cx="400" cy="280" rx="212" ry="160" fill="none" stroke="{p}" stroke-width="52"/>
        <ellipse cx="400" cy="280" rx="212" ry="160" fill="none" stroke="{p.Light}" stroke-width="40" stroke-dasharray="30 14" opacity=".35"/>
        <ellipse cx="396" cy="266" rx="212" ry="160" fill="none" stroke="{p.Gleam}" stroke-width="6" stroke-dasharray="240 940" stroke-dashoffset="-560" opacity=".7"/>
        <rect x="316" y="392" width="168" height="116" rx="30" fill="#2b3038"/><path d="M316 456h168v22a30 30 0 0 1-30 30H346a30 30 0 0 1-30-30z" fill="#1b1f25"/>
        <path d="M344 408h112" stroke="#5a616a" stroke-width="8" stroke-linecap="round"/>
        <circle cx="400" cy="452" r="26" fill="#e2b23a"/><circle cx="400" cy="446" r="7" fill="#30343b"/><path d="M400 446v20" stroke="#30343b" stroke-width="7"/>
        """;
}
