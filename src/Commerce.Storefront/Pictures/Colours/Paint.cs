namespace Commerce.Storefront.Pictures.Colours;

/// <summary>The shades in which one thing of one colour is drawn, with the light from above left.</summary>
internal sealed record Paint(Tint Base)
{
    public static readonly Paint Rubber = Of("#30343b");
    public static readonly Paint Metal = Of("#b9c0c8");
    public static readonly Paint Leather = Of("#9a6038");
    public static readonly Paint Straw = Of("#c99a5b");

    public static Paint Of(string hex) => new(Tint.Of(hex));

    /// <summary>The side turned to the light.</summary>
    public Tint Light => Base.Lighter(Base.Brightness < 0.25 ? 0.22 : 0.3);

    /// <summary>Where light is mirrored.</summary>
    public Tint Gleam => Base.Lighter(Base.Brightness < 0.25 ? 0.42 : 0.62);

    /// <summary>The side turned away from the light. A bright colour would turn to mud if it were darkened as much as others.</summary>
    public Tint Shade => Base.Darker(Base.Brightness < 0.25 ? 0.4 : Base.Vividness > 0.6 ? 0.17 : 0.24);

    /// <summary>Folds, holes and seams.</summary>
    public Tint Deep => Base.Darker(Base.Brightness < 0.25 ? 0.65 : 0.45);

    /// <summary>What is printed on it and has to be told apart from it.</summary>
    public Tint Print => Base.Brightness > 0.6 ? Base.Darker(0.62) : Base.Lighter(0.78);

    public override string ToString() => Base.ToString();
}
