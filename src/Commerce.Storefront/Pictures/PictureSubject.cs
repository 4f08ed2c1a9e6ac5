namespace Commerce.Storefront.Pictures;

/// <summary>What a product picture shows. Equal subjects give equal pictures.</summary>
/// <param name="Category">The category's slug or name in the catalogue's first language, such as "city-bikes".</param>
/// <param name="Handle">The product's handle. Its words decide the details, and its letters what no word decides.</param>
/// <param name="Colour">The value of the variant's colour option, or nothing for the ware's usual colour.</param>
/// <param name="Title">What is read out instead of the picture; without one the picture counts as decoration.</param>
/// <param name="View">Which part of the ware is seen.</param>
public sealed record PictureSubject(
    string? Category, string? Handle, string? Colour = null, string? Title = null, PictureView View = PictureView.Whole);
