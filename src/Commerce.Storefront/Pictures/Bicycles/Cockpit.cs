using System.Globalization;
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
        var clamp = stem + new Spot(94, -10);
        return ink.Line($"M{stem}L{clamp}", Paint.Rubber, 30)
            .Line($"M{clamp}c30-4 56-2 76 8c38 20 36 104-10 118c-22 8-46 8-72 4", plan.Contact, 27)
            .Line($"M{clamp + new Spot(4, -7)}c30-4 56-2 74 8", plan.Contact.Light, 6)
            .Shape($"M{clamp + new Spot(56, -12)}c18-36 42-50 54-36c10 16 4 50-16 70z", Paint.Rubber)
            .Line($"M{clamp + new Spot(104, -16)}c18 34 20 74 8 120", "#5a616a", 12);
    }

    private static Ink Swept(Ink ink, BicyclePlan plan, Spot stem)
    {
        var clamp = stem + new Spot(56, -26);
        return ink.Line($"M{stem}L{clamp}c28-10 20-54-20-56c-50-2-80 20-150 34", Paint.Metal, 23)
            .Line($"M{clamp + new Spot(-22, -61)}c-50-2-80 20-150 34", Paint.Metal.Gleam, 5)
            .Line($"M{clamp + new Spot(-72, -46)}c-30 8-64 18-100 24", plan.Contact, 33)
            .Line($"M{clamp + new Spot(-10, -32)}c-40 20-60 34-100 40", "#6a717a", 10);
    }

    private static Ink Flat(Ink ink, BicyclePlan plan, Spot stem)
    {
        var clamp = stem + new Spot(58, -16);
        return ink.Line($"M{stem}L{clamp}", Paint.Rubber, 30)
            .Line($"M{clamp}l-34-16l-30-2", Paint.Rubber, 22)
            .Line($"M{clamp + new Spot(24, 8)}c-14 22-66 40-120 34", "#5a616a", 11)
            .Line($"M{clamp + new Spot(-26, -17)}l-112-4", plan.Contact, 32)
            .Line($"M{clamp + new Spot(-34, -25)}l-94-4", plan.Contact.Light, 6);
    }

    private static void Saddle(Ink ink, BicyclePlan plan, Spot at)
    {
        // A child's saddle is a small one.
        var size = Math.Clamp(plan.SaddleHeight / 620, 0.72, 1);
        var place = string.Create(CultureInfo.InvariantCulture, $"transform=\"translate({at}) scale({size:0.##})\"");
        ink.Line($"M{at + new Spot(-50 * size, 0)}h{110 * size:0}", "#6a717a", 10);
        if (plan.SoftSaddle)
            ink.Shape("M-130-36c-10-34 30-42 70-34c50 10 130 14 190 22c22 4 22 24 2 26c-60 4-100 2-130 18c-26 14-60 32-100 22c-26-8-28-30-32-54z", plan.Contact, place)
                .Line("M-112-50c60-8 130 12 226 18", plan.Contact.Light, 8, place);
        else
            ink.Shape("M-124-40c0-20 30-20 60-12c50 10 120 10 192 12c26 2 24 22 4 24c-60 0-104-4-144 12c-30 14-60 26-88 16c-24-8-24-34-24-52z", plan.Contact, place)
                .Line("M-106-42c60 0 130 12 220 14", plan.Contact.Light, 7, place);
    }
}
