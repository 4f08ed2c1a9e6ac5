using Commerce.Grains.Products;

namespace Commerce.GraphQL.Products;

/// <summary>Option values as people read them.</summary>
internal static class OptionTexts
{
    public static string Of(ProductText? text, string value) =>
        text?.OptionValues.FirstOrDefault(each => each.Value == value)?.Text ?? value;

    /// <summary>Such as "M / Green"; null for a variant without a choice.</summary>
    public static string? Of(ProductText? text, Variant variant) => variant.OptionValues.IsEmpty
        ? null
        : string.Join(" / ", variant.OptionValues.Select(value => Of(text, value)));
}
