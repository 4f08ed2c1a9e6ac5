using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures.Bicycles;

/// <summary>Cranks, chain or belt, gears and the motor between the cranks.</summary>
internal static class Drivetrain
{
    private static readonly Paint Dark = Paint.Rubber;

    /// <summary>The crank on the far side, which everything else covers.</summary>
    public static Ink Behind(Ink ink, BicyclePlan plan, Skeleton at) =>
        plan.Gears is Gears.None ? ink : Arm(ink, plan, at.Bottom, 208, "#4b5159");

    public static Ink Draw(Ink ink, BicyclePlan plan, Skeleton at, Paint paint)
    {
        if (plan.Gears is Gears.None)
            return ink;
        if (plan.Motor)
            ink.Disc(at.Bottom + new Spot(14, -12), 92, "#2a2e34").Line(Ink.Arc(at.Bottom + new Spot(14, -12), 74, 190, 280), "#59606a", 10);
        Chain(ink, plan, at);
        ink.Line(Ink.Circle(at.Bottom, plan.Chainring - 8), Dark, 17).Line(Ink.Circle(at.Bottom, plan.Chainring - 8), "#aab1b9", 5);
        if (!plan.Motor)
            ink.Line(Arms(at.Bottom, plan.Chainring - 16), Dark, 9);
        if (plan.Gears is Gears.Hub)
            Guard(ink, plan, at, paint);
        return Arm(ink, plan, at.Bottom, 28, Dark);
    }

    private static void Chain(Ink ink, BicyclePlan plan, Skeleton at)
    {
        var cog = plan.Gears is Gears.Derailleur ? 50 : 38;
        var ring = plan.Chainring - 3;
        var upper = $"M{at.Bottom + new Spot(0, -ring)}L{at.Rear + new Spot(0, -cog)}";
        if (plan.Gears is not Gears.Derailleur)
        {
            ink.Line($"{upper}M{at.Bottom + new Spot(0, ring)}L{at.Rear + new Spot(0, cog)}", Dark, plan.Gears is Gears.Belt ? 13 : 8)
                .Line(Ink.Circle(at.Rear, cog - 4), Dark, 10);
            return;
        }
        var jockey = at.Rear + new Spot(34, Math.Min(120, plan.RearWheel * 0.42));
        ink.Disc(at.Rear, cog, "#7c848d").Line(Ink.Circle(at.Rear, cog - 12) + Ink.Circle(at.Rear, cog - 24), Dark, 4)
            .Line($"{upper}M{at.Bottom + new Spot(0, ring)}L{jockey + new Spot(0, 14)}", Dark, 8)
            .Line($"M{at.Rear + new Spot(8, 22)}L{at.Rear + new Spot(26, 54)}L{jockey}", "#4b5159", 20)
            .Disc(jockey, 17, Dark).Disc(jockey, 6, Paint.Metal);
    }

    private static string Arms(Spot bottom, double length) =>
        string.Concat(new[] { 73, 118, 163 }.Select(angle => $"M{bottom + Spot.Toward(angle) * length}L{bottom - Spot.Toward(angle) * length}"));

    private static void Guard(Ink ink, BicyclePlan plan, Skeleton at, Paint paint)
    {
        if (!plan.Mudguards)
            return;
        var ring = plan.Chainring + 12;
        var from = at.Bottom + new Spot(0, -ring);
        ink.Shape($"M{from}A{ring:0} {ring:0} 0 0 1 {at.Bottom + new Spot(ring * 0.9, ring * 0.42)}L{at.Bottom + new Spot(ring * 0.5, ring * 0.2)}A{ring * 0.55:0} {ring * 0.55:0} 0 0 0 {at.Bottom + new Spot(-20, -ring * 0.4)}L{at.Rear + new Spot(40, -20)}L{at.Rear + new Spot(20, -54)}z", paint.Shade)
            .Line($"M{from}L{at.Rear + new Spot(26, -50)}", paint.Light, 6);
    }

    private static Ink Arm(Ink ink, BicyclePlan plan, Spot bottom, double angle, object colour)
    {
        var pedal = bottom + Spot.Toward(angle) * plan.Crank;
        return ink.Line($"M{bottom}L{pedal}", colour, 24).Disc(bottom, 19, "#7c848d")
            .Line($"M{pedal + new Spot(-40, 2)}h84", Paint.Rubber, 26);
    }
}
