using static Commerce.Storefront.Pictures.Bicycles.BicyclePlans;

namespace Commerce.Storefront.Pictures.Bicycles;

/// <summary>Chooses the bicycle that a category and a handle speak of.</summary>
internal static class BikeRange
{
    /// <summary>Whether the words speak of a bicycle, and not of what one buys for it.</summary>
    public static bool Speaks(Words words) =>
        words.Say("bike", "bicycle", "ebike", "velo", "hardtail", "tricycle", "pedelec")
        && !words.Say("accessory", "accessories", "part", "component", "clothing", "apparel", "wear", "stand", "care", "trailer");

    public static BicyclePlan Of(Words words) =>
        words.Say("e", "ebike", "electric", "pedelec") ? Electric(words) : Muscle(words);

    private static BicyclePlan Muscle(Words words) =>
        words.Say("balance", "runner", "strider") ? Balance
        : words.Say("kid", "child", "children", "youth", "junior") ? ForAChild(words)
        : words.Say("longtail", "tail") ? Longtail
        : words.Say("cargo", "loader", "transport") ? FrontLoader
        : words.Say("folding", "folder", "foldable", "compact") ? (words.Say("16", "compact") ? Compact : Folding)
        : words.Say("full", "fully", "enduro", "downhill") ? FullSuspension
        : words.Say("mountain", "mtb", "hardtail", "trail", "cross") ? (words.Say("entry") ? Hardtail with { Travel = 90, Tubes = 36, HeadAngle = 68, Tyre = 54, RearWheel = 360, FrontWheel = 360 } : Hardtail)
        : words.Say("gravel", "cyclocross", "adventure") ? (words.Say("tourer", "touring") ? Tourer : Gravel with { Bags = words.Chance(2) == 0 })
        : words.Say("road", "racing", "race", "aero") ? Road with { Tubes = words.Say("carbon") ? 46 : 36 }
        : words.Say("trekking", "touring", "hybrid") ? Trekking
        : InTheCity(words);

    private static BicyclePlan InTheCity(Words words) =>
        words.Say("single", "fixie", "fixed") ? SingleSpeed
        : words.Say("belt", "commuter", "urban") ? Commuter
        : words.Say("step", "through", "womens", "comfort") ? StepThrough with { Basket = words.Say("basket") }
        : City with { Basket = words.Say("basket") };

    private static BicyclePlan ForAChild(Words words) =>
        words.Say("mountain", "youth", "24", "26", "junior") ? Youth
        : words.Say("20", "18") ? School
        : FirstPedals;

    private static BicyclePlan Electric(Words words) =>
        words.Say("folding", "folder") ? Folding with { HubMotor = true, Battery = true }
        : words.Say("cargo", "longtail", "loader") || words.Say("kid") ? Muscle(words)
        : words.Say("mountain", "mtb", "trail") ? FullSuspension with { Motor = true, Battery = true, Tubes = 66 }
        : words.Say("step", "through", "city") ? StepThrough with { Motor = true, Battery = true, Discs = true, Tubes = 62, Contact = Colours.Paint.Rubber, Sidewall = null }
        : words.Say("road", "gravel") ? Muscle(words) with { HubMotor = true, Tubes = 56 }
        : Trekking with { Motor = true, Battery = true, Tubes = 70 };
}
