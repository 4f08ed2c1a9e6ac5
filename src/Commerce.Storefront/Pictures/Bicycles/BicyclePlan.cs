using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures.Bicycles;

internal enum FrameShape { Diamond, StepThrough, FullSuspension, Folding, Balance, FrontLoader, Longtail }

internal enum Bars { Flat, Swept, Drop }

internal enum Gears { None, Hub, Belt, Derailleur }

/// <summary>A bicycle as a frame builder would order it: lengths in millimetres, angles in degrees.</summary>
internal sealed record BicyclePlan
{
    public FrameShape Frame { get; init; }
    public double RearWheel { get; init; } = 350;
    public double FrontWheel { get; init; } = 350;
    public double Tyre { get; init; } = 46;
    public double Chainstay { get; init; } = 455;
    public double Drop { get; init; } = 65;
    public double SeatAngle { get; init; } = 72;
    public double SeatTube { get; init; } = 500;
    public double SaddleHeight { get; init; } = 700;
    public double Reach { get; init; } = 380;
    public double Stack { get; init; } = 620;
    public double HeadAngle { get; init; } = 70;
    public double HeadTube { get; init; } = 170;
    public double Rake { get; init; } = 50;
    public double Tubes { get; init; } = 36;
    public Bars Bars { get; init; } = Bars.Flat;
    public double BarRise { get; init; } = 60;
    public Gears Gears { get; init; } = Gears.Derailleur;
    public double Chainring { get; init; } = 84;
    public double Crank { get; init; } = 170;
    public double Travel { get; init; }
    public bool Discs { get; init; }
    public bool Mudguards { get; init; }
    public bool Rack { get; init; }
    public bool Basket { get; init; }
    public bool Lights { get; init; }
    public bool Stand { get; init; }
    public bool Motor { get; init; }
    public bool HubMotor { get; init; }
    public bool Battery { get; init; }
    public bool SoftSaddle { get; init; }
    public bool Bags { get; init; }

    /// <summary>How much farther ahead the front wheel is than the fork says, for a box between.</summary>
    public double Longer { get; init; }

    /// <summary>The side of the tyre, or nothing for plain rubber.</summary>
    public Tint? Sidewall { get; init; }

    /// <summary>Saddle and grips.</summary>
    public Paint Contact { get; init; } = Paint.Rubber;

    /// <summary>How wide the bicycle stands in the picture, of 800.</summary>
    public double Width { get; init; } = 680;
}
