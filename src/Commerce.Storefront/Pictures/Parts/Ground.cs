namespace Commerce.Storefront.Pictures.Parts;

/// <summary>Where things stand, and the shadow they cast there.</summary>
internal static class Ground
{
    public static string Shadow(int width, int middle = 400) =>
        $"""<ellipse cx="{middle}" cy="514" rx="{width / 2}" ry="12" fill="#1b2430" opacity=".15"/>""";
}
