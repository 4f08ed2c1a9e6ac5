using System.Globalization;

namespace Commerce.Storefront.Pictures.Colours;

/// <summary>A colour that lighter and darker ones are mixed from.</summary>
internal readonly record struct Tint(byte Red, byte Green, byte Blue)
{
    public static readonly Tint White = new(255, 255, 255);
    public static readonly Tint Night = new(20, 24, 32);

    /// <summary>Reads "#rrggbb".</summary>
    public static Tint Of(string hex)
    {
        var value = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new((byte)(value >> 16), (byte)(value >> 8), (byte)value);
    }

    /// <summary>This colour with a share, 0 to 1, of another in it.</summary>
    public Tint With(Tint other, double share) =>
        new(Between(Red, other.Red, share), Between(Green, other.Green, share), Between(Blue, other.Blue, share));

    public Tint Lighter(double share) => With(White, share);

    public Tint Darker(double share) => With(Night, share);

    /// <summary>How bright the eye finds it, 0 to 1.</summary>
    public double Brightness => (0.299 * Red + 0.587 * Green + 0.114 * Blue) / 255;

    /// <summary>How far from grey, 0 to 1.</summary>
    public double Vividness => (Math.Max(Red, Math.Max(Green, Blue)) - Math.Min(Red, Math.Min(Green, Blue))) / 255.0;

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private static byte Between(byte from, byte to, double share) => (byte)Math.Round(from + (to - from) * share);
}
