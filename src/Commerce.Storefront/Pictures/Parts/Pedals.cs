using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class Pedals
{
    public static Ware Of(Words words) =>
        words.Say("trekking", "touring", "city") ? new(Paint.Of("#3d434b"), Trekking) : new(Paint.Of("#25282d"), Flat);

    private static string Flat(Paint p) => $"""
        {Shadow(440)}
        {Axle}
        <path d="M196 150h280c24 0 40 14 44 36l16 90v30l-16 90c-4 22-20 36-44 36H196c-26 0-42-18-42-42V192c0-24 16-42 42-42z" fill="{p}"/>
        <path d="M154 330h378l-12 66c-4 22-20 36-44 36H196c-26 0-42-18-42-42z" fill="{p.Shade}"/>
        <path d="M212 200h76v54h-76zM212 328h76v54h-76zM392 200h78l8 54h-86zM392 328h86l-8 54h-78z" fill="{p.Deep}"/>
        <path d="M154 274h382v34H154z" fill="{p.Shade}"/><path d="M160 284h370" stroke="{p.Light}" stroke-width="8"/>
        <path d="M196 168h276" stroke="{p.Light}" stroke-width="10" stroke-linecap="round"/>
        <g fill="{Paint.Metal.Gleam}"><circle cx="182" cy="180" r="10"/><circle cx="182" cy="404" r="10"/><circle cx="340" cy="176" r="10"/><circle cx="340" cy="406" r="10"/><circle cx="490" cy="184" r="10"/><circle cx="490" cy="398" r="10"/><circle cx="340" cy="244" r="10"/><circle cx="340" cy="340" r="10"/></g>
        """;

    private static string Trekking(Paint p) => $"""
        {Shadow(440)}
        {Axle}
        <path d="M190 160h310c20 0 32 12 32 30v202c0 18-12 30-32 30H190c-24 0-40-16-40-40V200c0-24 16-40 40-40z" fill="{p}"/>
        <path d="M150 340h382v52c0 18-12 30-32 30H190c-24 0-40-16-40-40z" fill="{p.Shade}"/>
        <path d="M206 226h270v34H206zM206 322h270v34H206z" fill="{p.Deep}"/><path d="M150 276h382v32H150z" fill="{p.Light}" opacity=".5"/>
        <path d="M190 172h300M190 206h300M190 376h300M190 408h300" stroke="#14171c" stroke-width="9" stroke-dasharray="16 8" opacity=".65"/>
        <rect x="246" y="136" width="190" height="34" rx="8" fill="#f08a24"/><rect x="246" y="412" width="190" height="34" rx="8" fill="#f08a24"/>
        <path d="M256 146h170M256 422h170" stroke="#ffc680" stroke-width="7" stroke-dasharray="9 6"/>
        """;

    private static string Axle => $"""
        <path d="M520 291h110" stroke="{Paint.Metal}" stroke-width="44"/><path d="M520 280h110" stroke="#fff" stroke-width="8" opacity=".6"/>
        <path d="M630 291h70" stroke="#8a9098" stroke-width="32"/><path d="M640 275v32M654 275v32M668 275v32M682 275v32" stroke="#5a616a" stroke-width="5"/>
        """;
}
