using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures.Bicycles;

/// <summary>The geometry of each kind of bicycle, near that of real ones.</summary>
internal static class BicyclePlans
{
    private static readonly Tint Gum = Tint.Of("#c89a63");
    private static readonly Tint Ivory = Tint.Of("#e9dfc9");

    public static readonly BicyclePlan City = new()
    {
        Gears = Gears.Hub, Bars = Bars.Swept, BarRise = 90, SeatAngle = 69, HeadAngle = 69, SaddleHeight = 690,
        Mudguards = true, Rack = true, Lights = true, Stand = true, SoftSaddle = true, Contact = Paint.Leather, Sidewall = Ivory,
    };

    public static readonly BicyclePlan StepThrough = City with { Frame = FrameShape.StepThrough, HeadTube = 210, SeatTube = 470, Tubes = 40 };

    public static readonly BicyclePlan Commuter = new()
    {
        Gears = Gears.Belt, Tyre = 40, Discs = true, Mudguards = true, Lights = true, Stack = 600, BarRise = 30, SaddleHeight = 690,
    };

    public static readonly BicyclePlan SingleSpeed = new()
    {
        Gears = Gears.Belt, Tyre = 32, RearWheel = 342, FrontWheel = 342, Chainstay = 420, Stack = 570, Tubes = 31, HeadAngle = 72,
        BarRise = 24, Contact = Paint.Leather, Sidewall = Gum, SeatTube = 540, SaddleHeight = 700,
    };

    public static readonly BicyclePlan Road = new()
    {
        RearWheel = 338, FrontWheel = 338, Tyre = 27, Chainstay = 410, Drop = 70, SeatAngle = 73.5, SeatTube = 490, SaddleHeight = 715,
        Reach = 388, Stack = 555, HeadAngle = 73, HeadTube = 145, Bars = Bars.Drop, BarRise = 18, Chainring = 98, Discs = true, Tubes = 40,
    };

    public static readonly BicyclePlan Gravel = Road with
    {
        RearWheel = 350, FrontWheel = 350, Tyre = 44, Chainstay = 430, Stack = 580, HeadAngle = 71, Chainring = 84, Tubes = 37, Sidewall = Gum,
    };

    public static readonly BicyclePlan Tourer = Gravel with { Tubes = 31, Bags = true, Rack = true, Mudguards = true, Contact = Paint.Leather, Sidewall = null };

    public static readonly BicyclePlan Hardtail = new()
    {
        RearWheel = 368, FrontWheel = 368, Tyre = 62, Chainstay = 435, Drop = 58, SeatAngle = 74, SeatTube = 430, SaddleHeight = 690,
        Reach = 455, Stack = 625, HeadAngle = 66, HeadTube = 110, BarRise = 34, Travel = 130, Discs = true, Chainring = 70, Tubes = 43,
    };

    public static readonly BicyclePlan FullSuspension = Hardtail with { Frame = FrameShape.FullSuspension, Travel = 160, HeadAngle = 65, SeatTube = 420, Tubes = 50 };

    public static readonly BicyclePlan Trekking = new()
    {
        Discs = true, Mudguards = true, Rack = true, Lights = true, Stand = true, Travel = 80, BarRise = 50, SoftSaddle = true, Tubes = 42,
        HeadTube = 150, SaddleHeight = 690,
    };

    public static readonly BicyclePlan Folding = new()
    {
        Frame = FrameShape.Folding, RearWheel = 252, FrontWheel = 252, Tyre = 46, Chainstay = 400, Drop = -20, SeatTube = 300, SaddleHeight = 690,
        Reach = 420, Stack = 330, HeadTube = 150, HeadAngle = 72, BarRise = 350, Rake = 40, Tubes = 54, Gears = Gears.Derailleur,
        Mudguards = true, Lights = true, Rack = true, Width = 600, SoftSaddle = true,
    };

    public static readonly BicyclePlan Compact = Folding with
    {
        RearWheel = 208, FrontWheel = 208, Tyre = 34, Chainstay = 380, Drop = -70, Stack = 300, BarRise = 400, Gears = Gears.Hub, Chainring = 92, Width = 560,
        Reach = 440, Contact = Paint.Leather, Tubes = 46,
    };

    public static readonly BicyclePlan Balance = new()
    {
        Frame = FrameShape.Balance, RearWheel = 155, FrontWheel = 155, Tyre = 42, Chainstay = 240, Drop = 0, SeatAngle = 68, SeatTube = 130,
        SaddleHeight = 215, Reach = 185, Stack = 190, HeadTube = 90, HeadAngle = 69, BarRise = 110, Rake = 10, Gears = Gears.None, Width = 520, Tubes = 40,
    };

    public static readonly BicyclePlan FirstPedals = new()
    {
        RearWheel = 204, FrontWheel = 204, Tyre = 40, Chainstay = 285, Drop = 10, SeatAngle = 70, SeatTube = 235, SaddleHeight = 350, Reach = 245,
        Stack = 330, HeadTube = 105, HeadAngle = 69, BarRise = 90, Rake = 25, Gears = Gears.Belt, Chainring = 52, Crank = 102, Tubes = 38, Width = 560,
    };

    public static readonly BicyclePlan School = FirstPedals with
    {
        RearWheel = 252, FrontWheel = 252, Tyre = 42, Chainstay = 345, Drop = 30, SeatTube = 300, SaddleHeight = 440, Reach = 300, Stack = 400,
        HeadTube = 120, Crank = 127, Chainring = 62, Gears = Gears.Derailleur, Mudguards = true, Lights = true, Width = 600,
    };

    public static readonly BicyclePlan Youth = Hardtail with
    {
        RearWheel = 302, FrontWheel = 302, Tyre = 54, Chainstay = 390, Drop = 40, SeatTube = 330, SaddleHeight = 520, Reach = 360, Stack = 500, HeadTube = 100,
        Crank = 150, Travel = 80, HeadAngle = 68, Chainring = 62, Width = 630,
    };

    public static readonly BicyclePlan FrontLoader = new()
    {
        Frame = FrameShape.FrontLoader, RearWheel = 330, FrontWheel = 258, Tyre = 54, SeatTube = 430, SaddleHeight = 670, SeatAngle = 69, Reach = 330, Stack = 640,
        HeadAngle = 66, HeadTube = 330, Bars = Bars.Swept, BarRise = 90, Gears = Gears.Belt, Motor = true, Discs = true, Mudguards = true,
        SoftSaddle = true, Tubes = 58, Width = 730, Longer = 900,
    };

    public static readonly BicyclePlan Longtail = new()
    {
        Frame = FrameShape.Longtail, RearWheel = 258, FrontWheel = 258, Tyre = 58, Chainstay = 660, Drop = -30, SeatTube = 430, SaddleHeight = 660, SeatAngle = 69,
        Reach = 370, Stack = 520, HeadAngle = 69, HeadTube = 200, BarRise = 130, Motor = true, Discs = true, Mudguards = true, Lights = true,
        SoftSaddle = true, Tubes = 58, Width = 690,
    };
}
