using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures;

/// <summary>A thing that can be drawn in any colour.</summary>
/// <param name="Usual">Its colour where the variant names none.</param>
/// <param name="Draw">The shapes, for a picture of 800 by 600 whose ground is at 512.</param>
internal sealed record Ware(Paint Usual, Func<Paint, string> Draw)
{
    /// <summary>The part of the picture to look at from close by, as a view box.</summary>
    public string Front { get; init; } = "160 70 480 360";

    /// <summary>The other one.</summary>
    public string Drive { get; init; } = "220 240 400 300";

    public string Frame(PictureView view) => view switch
    {
        PictureView.Front => Front,
        PictureView.Drive => Drive,
        _ => "0 0 800 600",
    };
}
