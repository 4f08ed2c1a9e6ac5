using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Devices;

/// <summary>What somebody holds: its screen, and how it is set up.</summary>
public sealed record Device(string Name, int Width, int Height, bool IsTouch)
{
    public static readonly Device
        Phone = new("phone", 390, 844, IsTouch: true),
        Tablet = new("tablet", 1180, 820, IsTouch: true),
        Desktop = new("desktop", 1280, 900, IsTouch: false);

    public ColorScheme Scheme { get; init; } = ColorScheme.Light;

    /// <summary>What its browser asks for in Accept-Language, and formats by.</summary>
    public string Locale { get; init; } = "en-GB";

    public bool JavaScript { get; init; } = true;

    /// <summary>Where it stands, if its owner lets pages know.</summary>
    public Geolocation? Location { get; init; }

    /// <summary>Motion costs time and makes screenshots differ, so that it is asked for.</summary>
    public bool Moves { get; init; }

    /// <summary>Whether all that is done is recorded, to be kept when the test fails. It takes its time.</summary>
    public bool IsTraced { get; init; } = true;

    /// <summary>The e-mail address of the member of staff who is signed in.</summary>
    public string? Staff { get; init; }

    /// <summary>A context of its own: nobody else's cookies, storage or cache.</summary>
    internal BrowserNewContextOptions Context(Uri shop) => new()
    {
        BaseURL = shop.ToString(),
        ViewportSize = new() { Width = Width, Height = Height },
        HasTouch = IsTouch,
        IsMobile = IsTouch && Width < 500,
        ColorScheme = Scheme,
        Locale = Locale,
        TimezoneId = "Europe/Berlin",
        JavaScriptEnabled = JavaScript,
        ReducedMotion = Moves ? ReducedMotion.NoPreference : ReducedMotion.Reduce,
        Geolocation = Location,
        Permissions = Location is null ? [] : ["geolocation"],
    };
}
