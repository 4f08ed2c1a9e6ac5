namespace Commerce.Storefront.Pictures.Bicycles;

/// <summary>Where the joints of a bicycle are. The bottom bracket stands at x = 0.</summary>
internal sealed record Skeleton(Spot Bottom, Spot Rear, Spot Front, Spot HeadTop, Spot HeadLow, Spot SeatTop, Spot Saddle, Spot Steering)
{
    /// <summary>The joints that follow from a plan. The fork is as long as it has to be for the front wheel to touch the ground.</summary>
    public static Skeleton Of(BicyclePlan plan)
    {
        var bottom = new Spot(0, plan.Drop - plan.RearWheel);
        var rear = new Spot(-Math.Sqrt(plan.Chainstay * plan.Chainstay - plan.Drop * plan.Drop), -plan.RearWheel);
        var steering = Spot.Toward(plan.HeadAngle);
        var headTop = bottom + new Spot(plan.Reach, -plan.Stack);
        var headLow = headTop + steering * plan.HeadTube;
        var fork = (plan.Rake * steering.X - plan.FrontWheel - headLow.Y) / steering.Y;
        var front = headLow + steering * fork + new Spot(steering.Y * plan.Rake + plan.Longer, -steering.X * plan.Rake);
        var seat = Spot.Toward(plan.SeatAngle) * -1;
        return new(bottom, rear, front, headTop, headLow, bottom + seat * plan.SeatTube, bottom + seat * plan.SaddleHeight, steering);
    }

    /// <summary>A spot on the steering axis, so far above the head tube.</summary>
    public Spot Above(double millimetres) => HeadTop - Steering * millimetres;
}
