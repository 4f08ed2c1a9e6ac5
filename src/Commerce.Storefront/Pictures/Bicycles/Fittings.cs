using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures.Bicycles;

/// <summary>What makes a frame a bicycle for every day: mudguards, rack, basket, lights, stand and bags.</summary>
internal static class Fittings
{
    private static readonly Paint Steel = Paint.Rubber;

    /// <summary>What stands behind the frame.</summary>
    public static Ink Behind(Ink ink, BicyclePlan plan, Skeleton at, Paint paint)
    {
        if (plan.Stand)
            ink.Line($"M{at.Bottom + new Spot(-60, 20)}L{new Spot(-170, -14)}l-34 4", Steel, 18);
        if (plan.Mudguards)
            Mudguards(ink, plan, at, paint);
        if (plan.Rack)
            Rack(ink, plan, at);
        return ink;
    }

    /// <summary>What hangs before it.</summary>
    public static Ink Before(Ink ink, BicyclePlan plan, Skeleton at, Paint paint)
    {
        if (plan.Lights)
            Lights(ink, plan, at);
        if (plan.Basket)
            Basket(ink, at);
        if (plan.Bags)
            Bags(ink, at, paint);
        return ink;
    }

    private static void Mudguards(Ink ink, BicyclePlan plan, Skeleton at, Paint paint)
    {
        var (rear, front) = (plan.RearWheel + 20, plan.FrontWheel + 20);
        var stays = $"M{at.Rear}L{at.Rear + Spot.Toward(172) * rear}M{at.Front}L{at.Front + Spot.Toward(140) * front}";
        ink.Line(stays, Steel, 6)
            .Line($"{Ink.Arc(at.Rear, rear, 160, 330)}{Ink.Arc(at.Front, front, 128, 302)}", paint.Shade, 19)
            .Line($"{Ink.Arc(at.Rear, rear + 4, 196, 300)}{Ink.Arc(at.Front, front + 4, 200, 300)}", paint.Light, 7);
    }

    private static void Rack(Ink ink, BicyclePlan plan, Skeleton at)
    {
        var top = -(2 * plan.RearWheel + 62);
        var deck = new Spot(at.Rear.X - 190, top);
        ink.Line($"M{at.Rear + new Spot(0, -20)}L{deck + new Spot(70, 6)}M{at.Rear + new Spot(4, -20)}L{deck + new Spot(230, 6)}", Steel, 13)
            .Line($"M{deck + new Spot(0, -4)}h{-at.Rear.X * 0.5 + 110:0}", Steel, 17);
    }

    private static void Lights(Ink ink, BicyclePlan plan, Skeleton at)
    {
        var lamp = at.HeadLow + new Spot(86, plan.Basket ? 40 : -46);
        ink.Line($"M{at.HeadLow + new Spot(10, 0)}L{lamp}", Steel, 12)
            .Shape($"M{lamp + new Spot(-26, -26)}c26-12 44-8 52-2v54c-12 6-30 6-52-6z", Paint.Rubber)
            .Shape($"M{lamp + new Spot(24, -28)}c26 10 26 44 0 54z", "#fff3c4");
        var tail = plan.Rack ? new Spot(at.Rear.X - 196, -(2 * plan.RearWheel + 46)) : at.Rear + Spot.Toward(196) * (plan.RearWheel + 34);
        ink.Line($"M{tail}v24", "#d8372f", 20);
    }

    private static void Basket(Ink ink, Skeleton at)
    {
        var rim = at.HeadTop + new Spot(66, -70);
        ink.Shape($"M{rim}h300l-34 210h-232z", Paint.Straw)
            .Line($"M{rim + new Spot(8, 50)}h284M{rim + new Spot(16, 102)}h268M{rim + new Spot(24, 154)}h250", Paint.Straw.Shade, 12, "stroke-dasharray=\"26 12\"")
            .Line($"M{rim + new Spot(10, 76)}h280M{rim + new Spot(18, 128)}h266", Paint.Straw.Light, 10, "stroke-dasharray=\"26 12\" stroke-dashoffset=\"19\"")
            .Line($"M{rim}h300", Paint.Straw.Shade, 26).Line($"M{rim + new Spot(0, -5)}h298", Paint.Straw.Light, 8);
    }

    private static void Bags(Ink ink, Skeleton at, Paint paint)
    {
        var high = at.HeadTop.To(at.HeadLow, 0.5);
        var seat = at.Bottom.To(at.SeatTop, 0.82);
        ink.Shape($"M{seat.To(high, 0.08) + new Spot(6, 16)}L{seat.To(high, 0.94) + new Spot(0, 22)}L{seat.To(high, 0.86) + new Spot(0, 110)}L{at.Bottom.To(at.SeatTop, 0.5) + new Spot(24, 0)}z", Paint.Rubber, "stroke=\"#30343b\" stroke-width=\"14\"")
            .Line($"M{seat.To(high, 0.16) + new Spot(0, 34)}L{seat.To(high, 0.84) + new Spot(0, 44)}", paint.Gleam, 7);
    }
}
