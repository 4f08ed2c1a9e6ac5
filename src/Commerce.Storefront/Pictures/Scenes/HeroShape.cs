namespace Commerce.Storefront.Pictures;

/// <summary>The shapes of the home page's picture.</summary>
public enum HeroShape
{
    /// <summary>1600 by 700. Its left half is quiet, so that words can stand on it.</summary>
    Wide,

    /// <summary>800 by 700, for phones.</summary>
    Narrow,

    /// <summary>1200 by 630, as social networks show it.</summary>
    Card,
}
