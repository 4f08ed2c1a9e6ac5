namespace Commerce.Storefront.Pictures.Colours;

/// <summary>The quiet tile behind every ware: tinted by it, and always far enough from it in brightness.</summary>
internal static class Backdrop
{
    private static readonly Tint Paper = Tint.Of("#f1efea");
    private static readonly Tint Sage = Tint.Of("#b4c3bf");

    public static string Behind(Paint ware)
    {
        var wall = ware.Base.Brightness switch
        {
            > 0.8 => Sage.With(ware.Base, 0.1),
            < 0.22 => Paper.With(ware.Base, 0.06),
            _ => Paper.With(ware.Base, 0.13),
        };
        return $"""
            <path fill="{wall}" d="M0 0h800v600H0z"/>
            <circle cx="400" cy="292" r="238" fill="{wall.Lighter(0.45)}"/>
            <path fill="{wall.Darker(0.05)}" d="M0 504h800v96H0z"/>
            """;
    }
}
