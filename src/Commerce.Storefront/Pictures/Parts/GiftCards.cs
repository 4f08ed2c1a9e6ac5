using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class GiftCards
{
    public static Ware Any { get; } = new(Paint.Of("#0a5f4e"), Card);

    private static string Card(Paint p) => $"""
        {Shadow(480)}
        <g transform="rotate(-6 400 300)"><rect x="150" y="150" width="500" height="310" rx="28" fill="{p.Shade}"/><rect x="146" y="142" width="500" height="310" rx="28" fill="{p}"/>
        <path d="M146 170c120 80 300 90 500 10v-10a28 28 0 0 0-28-28H174a28 28 0 0 0-28 28z" fill="{p.Light}" opacity=".4"/>
        <path d="M480 142h60v310h-60zM146 270h500v50H146z" fill="#f2bd22"/><path d="M510 290c-60-90-130-50-100-10c20 20 60 14 100 10c40 4 80 10 100-10c30-40-40-80-100 10z" fill="#f2bd22" stroke="#c9952a" stroke-width="8"/><path d="M510 292l-44 92M510 292l52 86" stroke="#c9952a" stroke-width="22" stroke-linecap="round"/><circle cx="510" cy="290" r="24" fill="#c9952a"/>
        <circle cx="240" cy="384" r="34" fill="none" stroke="{p.Print}" stroke-width="9"/><circle cx="350" cy="384" r="34" fill="none" stroke="{p.Print}" stroke-width="9"/><path d="M240 384l36-56h50l24 56M276 328l22 56h-58" stroke="{p.Print}" stroke-width="9" fill="none" stroke-linejoin="round"/></g>
        """;
}
