using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures.Bicycles;

/// <summary>The two long frames: a box before the rider, or a bench behind.</summary>
internal static class Cargo
{
    private static readonly Paint Wood = Paint.Of("#c79b66");

    public static Ink Draw(Ink ink, BicyclePlan plan, Skeleton at, Paint paint)
    {
        Frames.Rear(ink, plan, at, paint);
        return plan.Frame is FrameShape.FrontLoader ? FrontLoader(ink, plan, at, paint) : Longtail(ink, plan, at, paint);
    }

    private static Ink FrontLoader(Ink ink, BicyclePlan plan, Skeleton at, Paint paint)
    {
        var nose = at.Front + new Spot(-130, -330);
        var floor = at.HeadLow.X + 70;
        ink.Tube($"M{nose + new Spot(20, 60)}L{at.Front}", paint, 40)
            .Tube($"M{at.SeatTop}L{at.Bottom}L{new Spot(floor, -190)}H{nose.X - 60:0}Q{nose.X - 10:0} -190 {nose + new Spot(30, 90)}L{nose}M{at.Bottom.To(at.SeatTop, 0.4)}L{at.HeadTop.To(at.HeadLow, 0.6)}M{at.HeadTop}L{at.HeadTop.To(at.HeadLow, 1.2)}", paint, plan.Tubes)
            .Line($"M{at.Bottom.To(at.SeatTop, 0.5) + new Spot(-34, 10)}L{at.Bottom.To(at.SeatTop, 0.9) + new Spot(-34, 10)}", "#22262c", 70);
        var rim = new Spot(at.HeadTop.X + 90, -690);
        var width = nose.X - rim.X - 10;
        return ink.Shape($"M{rim}h{width:0}l-70 440h{170 - width:0}z", Wood, $"stroke=\"{Wood}\" stroke-width=\"20\"")
            .Shape($"M{rim + new Spot(12, 130)}h{width - 33:0}l-50 310h{170 - width:0}z", paint.Shade)
            .Line($"M{rim + new Spot(40, 150)}h{width - 110:0}", paint.Light, 14)
            .Line($"M{rim}h{width:0}", Wood.Shade, 34)
            .Line($"M{rim + new Spot(4, -7)}h{width - 14:0}", Wood.Light, 10)
            .Line($"M{rim + new Spot(width * 0.3, 290)}h{width * 0.36:0}", paint.Print, 26, "stroke-linecap=\"butt\" stroke-dasharray=\"70 12 30 12 46 12\"");
    }

    private static Ink Longtail(Ink ink, BicyclePlan plan, Skeleton at, Paint paint)
    {
        var deck = new Spot(at.Rear.X - 260, -(2 * plan.RearWheel + 90));
        var end = at.SeatTop.X - 70;
        ink.Tube($"M{at.Rear}L{deck + new Spot(20, 0)}H{end + 40:0}M{at.Rear + new Spot(200, 0)}L{end - 60:0} {deck.Y:0}", paint, 28)
            .Line($"M{at.Rear + new Spot(-60, 70)}h440", Paint.Rubber, 26)
            .Shape($"M{deck + new Spot(60, 30)}h300v230q0 40-40 40h-220q-40 0-40-40z", "#3d434b")
            .Line($"M{deck + new Spot(80, 90)}h260", paint.Gleam, 12)
            .Line($"M{deck + new Spot(30, -40)}H{end - 30:0}", Paint.Rubber, 56)
            .Line($"M{deck + new Spot(10, -30)}v-190q0-30 34-30H{end - 140:0}q30 0 30 30v180", "#6a717a", 18);
        Frames.Fork(ink, plan, at, paint);
        return ink.Tube($"M{at.SeatTop}L{at.Bottom}Q{at.Bottom.To(at.HeadLow, 0.5) + new Spot(0, 60)} {at.HeadTop.To(at.HeadLow, 0.8)}M{at.Bottom.To(at.SeatTop, 0.5)}Q{at.Bottom.To(at.HeadTop, 0.5) + new Spot(0, 40)} {at.HeadTop.To(at.HeadLow, 0.25)}M{at.HeadTop}L{at.HeadLow}", paint, plan.Tubes);
    }
}
