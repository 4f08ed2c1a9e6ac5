namespace Commerce.Storefront.Pictures;

/// <summary>The words on a map, in the visitor's language.</summary>
/// <param name="Title">What is read out for the map as a whole.</param>
/// <param name="Kilometres">The unit of its scale, short.</param>
/// <param name="Metres">The same for a map of one street.</param>
/// <param name="You">What stands at the visitor's own place.</param>
public sealed record MapWords(string Title, string Kilometres = "km", string Metres = "m", string You = "");
