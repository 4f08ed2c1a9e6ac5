namespace Commerce.Storefront.Pictures.Scenes;

/// <summary>Line drawings of 400 by 300 for pages that have nothing else to show. The one colour in them goes with any text.</summary>
internal static class SmallScenes
{
    private const string Accent = "#1f9d7c";

    public const string EmptyBasket = $"""
        <ellipse cx="200" cy="262" rx="120" ry="9" fill="currentColor" stroke="none" opacity=".1"/>
        <path d="M104 130h192l-22 116q-2 10-12 10H138q-10 0-12-10z" fill="{Accent}" fill-opacity=".14"/>
        <path d="M118 168h164M124 202h152M131 232h138" opacity=".35" stroke-dasharray="20 13"/>
        <path d="M92 130h216" stroke-width="16"/>
        <path d="M140 124c4-66 116-66 120 0" stroke="{Accent}"/>
        <g opacity=".55" stroke-width="5"><path d="M200 40v18M150 54l8 14M250 54l-8 14"/><path d="M330 84q18-22 34 2q-18 16-34-2zq-14 12-18 24" stroke="{Accent}"/><circle cx="62" cy="96" r="7"/></g>
        """;

    public const string NothingFound = $"""
        <ellipse cx="190" cy="270" rx="130" ry="9" fill="currentColor" stroke="none" opacity=".1"/>
        <circle cx="178" cy="138" r="98" fill="{Accent}" fill-opacity=".12"/>
        <circle cx="178" cy="138" r="66" stroke="{Accent}" stroke-dasharray="14 12"/>
        <path d="M178 72v36M178 168v36M112 138h36M208 138h36M131 91l26 26M199 159l26 26M131 185l26-26M199 117l26-26" opacity=".35" stroke-width="5"/>
        <circle cx="178" cy="138" r="13"/><path d="M250 210l22 22" stroke-width="12"/><path d="M278 238l46 36" stroke-width="24"/>
        <path d="M104 116a82 82 0 0 1 30-44" opacity=".4"/><path d="M326 66h32M342 50v32M330 130h14" opacity=".5" stroke-width="5"/>
        """;

    public const string Lost = $"""
        <ellipse cx="200" cy="272" rx="140" ry="9" fill="currentColor" stroke="none" opacity=".1"/>
        <path d="M200 270V40" stroke-width="14"/>
        <path d="M200 60h96l28 24l-28 24h-96z" fill="{Accent}" fill-opacity=".16"/>
        <path d="M200 120h-104l-28 24l28 24h104z" fill="{Accent}" fill-opacity=".16"/>
        <path d="M200 180h70l24 20l-24 20h-70z" fill="{Accent}" fill-opacity=".16"/>
        <path d="M226 84h44M126 144h46M224 200h32" opacity=".5" stroke-dasharray="16 12"/>
        <path d="M60 270c20-30 60-20 70-40s-40-24-30-46" stroke="{Accent}" stroke-dasharray="2 14"/>
        <circle cx="322" cy="244" r="26"/><circle cx="322" cy="244" r="3"/><path d="M322 218v52M296 244h52" opacity=".35" stroke-width="4"/>
        """;

    public const string Offline = $"""
        <ellipse cx="200" cy="262" rx="120" ry="9" fill="currentColor" stroke="none" opacity=".1"/>
        <path d="M96 120a150 150 0 0 1 208 0M130 156a102 102 0 0 1 140 0M163 192a54 54 0 0 1 74 0" opacity=".3" stroke-width="13"/>
        <circle cx="200" cy="226" r="9" fill="currentColor"/>
        <path d="M100 60l200 180" stroke="{Accent}" stroke-width="13"/>
        """;
}
