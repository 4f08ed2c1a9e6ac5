using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures.Bicycles;

/// <summary>What the rider touches: handlebar, grips, levers and saddle.</summary>
internal static class Cockpit
{
    public static Ink Draw(Ink ink, BicyclePlan plan, Skeleton at)
    {
        Saddle(ink, plan, at.Saddle);
        var stem = at.Above(plan.BarRise);
        ink.Line($"M{at.HeadTop}L{stem}", plan.Bars is Bars.Swept ? Paint.Metal : Paint.Rubber, 30);
        return plan.Bars switch
        {
            Bars.Drop => Drop(ink, plan, stem),
            Bars.Swept => Swept(ink, plan, stem),
            _ => Flat(ink, plan, stem),
        };
    }

    private static Ink Drop(Ink ink, BicyclePlan plan, Spot stem)
    {
        var clamp = stem + new Spot(92, -8);
        return ink.Line($"M{stem}L{clamp}", Paint.Rubber, 30)
            .Line($"M{clamp}c30-6 62-4 84 8c34 22 30 100-16 116c-30 10-62 8-98 6", plan.Contact, 28)
            .Line($"M{clamp}c30-6 62-4 84 8c34 22 30 100-16 116", plan.Contact.Light, 6, "transform=\"translate(-2 -6)\"")
            .Shape($"M{clamp + new Spot(62, -10)}c20-34 44-44 52-30c8 14 2 46-18 62z", Paint.Rubber)
            .Line($"M{clamp + new Spot(106, -14)}c16 30 16 66 2 112", "#4b5159", 13);
    }

    private static Ink Swept(Ink ink, BicyclePlan plan, Spot stem)
    {
        var clamp = stem + new Spot(56, -26);
        return ink.Line($"M{stem}L{clamp}c28-10 20-54-20-56c-50-2-80 20-150 34", Paint.Metal, 23)
            .Line($"M{stem}L{clamp}c28-10 20-54-20-56c-50-2-80 20-150 34", "#fff", 5, "opacity=\".6\" transform=\"translate(-2 -5)\"")
            .Line($"M{clamp + new Spot(-72, -46)}c-30 8-64 18-100 24", plan.Contact, 33)
            .Line($"M{clamp + new Spot(-10, -32)}c-40 20-60 34-100 40", "#6a717a", 10);
    }

    private static Ink Flat(Ink ink, BicyclePlan plan, Spot stem)
    {
        var clamp = stem + new Spot(54, -10);
        return ink.Line($"M{stem}L{clamp}", Paint.Rubber, 30)
            .Line($"M{clamp}l-30-14", Paint.Rubber, 24)
            .Line($"M{clamp + new Spot(-2, -8)}l-84-6", plan.Contact, 34)
            .Line($"M{clamp + new Spot(-10, -16)}l-66-4", plan.Contact.Light, 6)
            .Line($"M{clamp + new Spot(14, 2)}c-12 22-50 30-92 26", "#4b5159", 11);
    }

    private static void Saddle(Ink ink, BicyclePlan plan, Spot at)
    {
        ink.Line($"M{at + new Spot(-60, 2)}h130", "#6a717a", 9);
        if (plan.SoftSaddle)
            ink.Shape($"M{at + new Spot(-130, -36)}c-10-34 30-42 70-34c50 10 130 14 190 22c22 4 22 24 2 26c-60 4-100 2-130 18c-26 14-60 32-100 22c-26-8-28-30-32-54z", plan.Contact)
                .Line($"M{at + new Spot(-112, -52)}c60-8 130 12 226 18", plan.Contact.Light, 8);
        else
            ink.Shape($"M{at + new Spot(-124, -40)}c0-20 30-20 60-12c50 10 120 10 192 12c26 2 24 22 4 24c-60 0-104-4-144 12c-30 14-60 26-88 16c-24-8-24-34-24-52z", plan.Contact)
                .Line($"M{at + new Spot(-106, -42)}c60 0 130 12 220 14", plan.Contact.Light, 7);
    }
}
