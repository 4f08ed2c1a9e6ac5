using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures.Bicycles;

/// <summary>The tubes: rear triangle, main frame, fork and seat post.</summary>
internal static class Frames
{
    public static Ink Draw(Ink ink, BicyclePlan plan, Skeleton at, Paint paint)
    {
        Post(ink, at, plan);
        if (plan.Frame is FrameShape.FrontLoader or FrameShape.Longtail)
            return Cargo.Draw(ink, plan, at, paint);
        Fork(ink, plan, at, paint);
        Rear(ink, plan, at, paint);
        ink.Tube($"{MainTubes(plan, at)}M{at.HeadTop}L{at.HeadLow}", paint, plan.Tubes);
        if (plan.Battery)
            Battery(ink, plan, at, paint);
        else
            Lettering(ink, plan, at, paint);
        return ink;
    }

    private static string MainTubes(BicyclePlan plan, Skeleton at)
    {
        var high = at.HeadTop.To(at.HeadLow, 0.22);
        var low = at.HeadTop.To(at.HeadLow, 0.8);
        return plan.Frame switch
        {
            FrameShape.StepThrough =>
                $"M{at.SeatTop}L{at.Bottom}Q{at.Bottom.To(low, 0.42) + new Spot(10, 60)} {low}M{at.Bottom.To(at.SeatTop, 0.36)}Q{at.Bottom.To(high, 0.5) + new Spot(-10, 95)} {high}",
            FrameShape.Folding => $"M{at.SeatTop}L{at.Bottom}M{at.Bottom.To(at.SeatTop, 0.3)}L{at.HeadTop.To(at.HeadLow, 0.5)}",
            FrameShape.Balance => $"M{at.SeatTop}L{at.Bottom.To(at.SeatTop, 0.15)}M{at.Rear}Q{at.Bottom + new Spot(40, -10)} {high}",
            FrameShape.FullSuspension =>
                $"M{at.SeatTop}L{at.Bottom}L{low}M{high}Q{at.HeadTop.To(at.SeatTop, 0.6) + new Spot(0, 70)} {at.Bottom.To(at.SeatTop, 0.72)}",
            _ => $"M{at.Bottom.To(at.SeatTop, 0.9)}L{high}M{low}L{at.Bottom}L{at.SeatTop}",
        };
    }

    private static void Post(Ink ink, Skeleton at, BicyclePlan plan) =>
        ink.Line($"M{at.SeatTop}L{at.Saddle}", plan.Frame is FrameShape.Folding ? Paint.Metal : Paint.Rubber, 26);

    public static void Rear(Ink ink, BicyclePlan plan, Skeleton at, Paint paint)
    {
        if (plan.Frame is FrameShape.Balance)
            return;
        if (plan.Frame is not FrameShape.FullSuspension)
        {
            var stays = plan.Frame is FrameShape.Folding ? 0.5 : 0.86;
            ink.Tube($"M{at.Bottom}L{at.Rear}L{at.Bottom.To(at.SeatTop, stays)}", paint, plan.Tubes * 0.58);
            return;
        }
        var rocker = at.Bottom.To(at.SeatTop, 0.62);
        var link = rocker + new Spot(-62, -24);
        ink.Line($"M{rocker + new Spot(60, 20)}L{at.Bottom.To(at.HeadLow, 0.36)}", "#3a3f47", 40)
            .Line($"M{rocker + new Spot(66, 34)}L{at.Bottom.To(at.HeadLow, 0.3) + new Spot(0, -8)}", paint.Gleam, 13)
            .Tube($"M{at.Bottom + new Spot(-14, -40)}L{at.Rear}L{link}", paint, plan.Tubes * 0.62)
            .Line($"M{link}L{rocker + new Spot(70, 22)}", paint.Deep, 30)
            .Disc(rocker, 11, Paint.Metal);
    }

    public static void Fork(Ink ink, BicyclePlan plan, Skeleton at, Paint paint)
    {
        if (plan.Travel == 0)
        {
            var bend = at.HeadLow.To(at.Front, 0.62) + new Spot(-plan.Rake * 0.3, 0);
            ink.Tube($"M{at.HeadLow}L{bend}Q{at.HeadLow.To(at.Front, 0.85) + new Spot(-plan.Rake * 0.25, 0)} {at.Front}", paint, plan.Tubes * 0.72);
            return;
        }
        var crown = at.HeadLow + at.Steering * 26 + new Spot(14, 0);
        var seal = crown.To(at.Front, plan.Travel / 260);
        ink.Line($"M{crown}L{seal}", Paint.Metal, 32).Line($"M{crown}L{seal}", "#fff", 8, "opacity=\".6\" transform=\"translate(-7 0)\"")
            .Tube($"M{seal}L{at.Front}", Paint.Rubber, 44)
            .Line($"M{at.HeadLow}L{crown}", Paint.Rubber, 46);
    }

    private static void Battery(Ink ink, BicyclePlan plan, Skeleton at, Paint paint)
    {
        var from = at.Bottom.To(at.HeadLow, 0.24);
        var to = at.Bottom.To(at.HeadLow, 0.82);
        var lift = plan.Frame is FrameShape.StepThrough ? new Spot(14, 22) : new Spot(-4, -10);
        ink.Line($"M{from + lift}L{to + lift}", "#22262c", 62)
            .Line($"M{from + lift}L{to + lift}", "#454b54", 12, "transform=\"translate(-8 -16)\"")
            .Line($"M{from.To(to, 0.88) + lift}l4-3", paint.Gleam, 16);
    }

    // Dashes that stand for a maker's name on the down tube.
    private static void Lettering(Ink ink, BicyclePlan plan, Skeleton at, Paint paint)
    {
        if (plan.Frame is FrameShape.Diamond or FrameShape.FullSuspension)
        {
            var low = at.HeadTop.To(at.HeadLow, 0.8);
            ink.Line($"M{low.To(at.Bottom, 0.3)}L{low.To(at.Bottom, 0.66)}", paint.Print, plan.Tubes * 0.3,
                "stroke-linecap=\"butt\" stroke-dasharray=\"34 6 12 6 20 6 8 6\"");
        }
    }
}
