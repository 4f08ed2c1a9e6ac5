namespace Commerce.Storefront.Pictures;

/// <summary>The views of a ware that a gallery offers.</summary>
public enum PictureView
{
    /// <summary>All of it, from its best side.</summary>
    Whole,

    /// <summary>Close to what one looks at first: a bicycle's handlebar, the middle of a part.</summary>
    Front,

    /// <summary>Close to what makes it work: a bicycle's drive, the foot of a part.</summary>
    Drive,
}
