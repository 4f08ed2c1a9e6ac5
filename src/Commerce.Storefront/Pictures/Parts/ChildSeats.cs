using Commerce.Storefront.Pictures.Colours;
using static Commerce.Storefront.Pictures.Parts.Ground;

namespace Commerce.Storefront.Pictures.Parts;

internal static class ChildSeats
{
    public static Ware Of(Words words) =>
        words.Say("front") ? new(Paint.Of("#0e5a69"), Front) : new(Paint.Of("#8a9098"), Rear);

    private static string Rear(Paint p) => $"""
        {Shadow(380)}
        <path d="M250 430h180M470 430l110 20" stroke="#4b5159" stroke-width="22" stroke-linecap="round"/>
        <path d="M196 96c40-26 100-16 116 30l40 160c6 24 20 34 44 38l110 14c30 6 40 30 34 56l-14 46c-6 20-20 28-40 26l-206-20c-30-4-48-20-56-50L166 180c-8-34 0-66 30-84z" fill="{p}"/>
        <path d="M166 180l58 216c8 30 26 46 56 50l206 20c20 2 34-6 40-26l8-26c-70 20-190 16-240-20c-60-44-80-130-128-214z" fill="{p.Shade}"/>
        <path d="M222 134c30-16 60-6 68 26l42 164c6 24 22 36 46 40l90 12c-40 20-120 16-160-14c-50-40-60-140-86-228z" fill="#3a4049"/>
        <path d="M286 180l56 150M260 210l40 120" stroke="#f08a24" stroke-width="16" stroke-linecap="round"/><rect x="316" y="310" width="44" height="40" rx="10" fill="#d8372f"/>
        <path d="M500 400l40 86" stroke="{p.Shade}" stroke-width="50" stroke-linecap="round"/><path d="M530 498h70" stroke="{p}" stroke-width="26" stroke-linecap="round"/>
        <path d="M190 150c6-24 30-38 60-34" stroke="{p.Gleam}" stroke-width="10" stroke-linecap="round" fill="none"/><rect x="176" y="240" width="30" height="50" rx="10" fill="#d8372f" transform="rotate(-15 190 265)"/>
        """;

    private static string Front(Paint p) => $"""
        {Shadow(360)}
        <path d="M400 420v70M330 500h140" stroke="#4b5159" stroke-width="26" stroke-linecap="round"/>
        <path d="M236 170c30-20 76-10 86 26l24 100c6 20 16 30 36 32l130 8c30 4 42 28 36 52c-8 34-30 46-60 44l-160-10c-34-2-54-20-62-52l-50-130c-8-28-4-54 20-70z" fill="{p}"/>
        <path d="M216 240l50 130c8 32 28 50 62 52l160 10c30 2 52-10 60-44c-80 22-180 20-226-10c-46-28-66-80-106-138z" fill="{p.Shade}"/>
        <path d="M262 206c20-8 34 0 38 18l26 90c6 20 18 32 36 36c-50 10-70-20-82-60z" fill="#3a4049"/>
        <path d="M470 336c-10-60 10-96 60-100c44-4 76 20 76 60" stroke="#30343b" stroke-width="34" fill="none" stroke-linecap="round"/><path d="M488 300c0-30 16-48 42-50" stroke="#5a616a" stroke-width="8" stroke-linecap="round" fill="none"/>
        <path d="M300 250l40 90" stroke="#f08a24" stroke-width="15" stroke-linecap="round"/>
        <path d="M500 410l56 70" stroke="{p.Shade}" stroke-width="40" stroke-linecap="round"/><path d="M548 496h64" stroke="{p}" stroke-width="24" stroke-linecap="round"/>
        <path d="M236 214c4-16 18-24 36-22" stroke="{p.Gleam}" stroke-width="9" stroke-linecap="round" fill="none"/>
        """;
}
