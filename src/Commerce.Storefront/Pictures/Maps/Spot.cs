using System.Globalization;

namespace Commerce.Storefront.Pictures.Maps;

/// <summary>A spot on the drawn map.</summary>
internal readonly record struct Spot(double X, double Y)
{
    public double DistanceTo(Spot other) => Math.Sqrt(Math.Pow(X - other.X, 2) + Math.Pow(Y - other.Y, 2));

    /// <summary>As SVG writes it, whole units being fine enough.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(X):0} {Math.Round(Y):0}");
}
