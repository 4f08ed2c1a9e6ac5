using System.Globalization;

namespace Commerce.Storefront.Pictures.Bicycles;

/// <summary>A place in the picture, in millimetres of the real bicycle: x to the front, y down, the ground at 0.</summary>
internal readonly record struct Spot(double X, double Y)
{
    public static Spot operator +(Spot spot, Spot by) => new(spot.X + by.X, spot.Y + by.Y);

    public static Spot operator -(Spot spot, Spot by) => new(spot.X - by.X, spot.Y - by.Y);

    public static Spot operator *(Spot spot, double by) => new(spot.X * by, spot.Y * by);

    /// <summary>The direction of an angle in degrees: 0 is forward, 90 down, 180 backward, 270 up.</summary>
    public static Spot Toward(double degrees) => new(Math.Cos(degrees * Math.PI / 180), Math.Sin(degrees * Math.PI / 180));

    /// <summary>The spot at a share, 0 to 1, of the way to another.</summary>
    public Spot To(Spot other, double share) => this + (other - this) * share;

    /// <summary>As SVG writes it, whole millimetres being fine enough.</summary>
    public override string ToString()
    {
        var (x, y) = ((int)Math.Round(X), (int)Math.Round(Y));
        return string.Create(CultureInfo.InvariantCulture, $"{x}{(y < 0 ? "" : " ")}{y}");
    }
}
