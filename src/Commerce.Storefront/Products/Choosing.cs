namespace Commerce.Storefront.Products;

/// <summary>
/// Finds the variant that is meant. Options are chosen in their order: what is chosen first stays, and what goes with none of the variants
/// left gives way, so that nobody ends up where nothing can be chosen.
/// </summary>
internal static class Choosing
{
    /// <summary>The variant of the address; without one, the first that can be had.</summary>
    public static Variant? Of(Product product, string? id) =>
        product.Variants.FirstOrDefault(variant => variant.Id == id) ?? Best(product.Variants);

    /// <param name="values">For each option the place of its value in the list of the option's values.</param>
    public static Variant? Of(Product product, IReadOnlyList<int?> values)
    {
        IReadOnlyList<Variant> left = product.Variants;
        for (var at = 0; at < product.Options.Count; at++)
            if (values.ElementAtOrDefault(at) is { } place && product.Options[at].Values.ElementAtOrDefault(place) is { } value
                && Matching(left, at, value) is { Count: > 0 } matching)
                left = matching;
        return Best(left);
    }

    /// <summary>Each value of each option, with the variant to which choosing it leads; none where the choices before rule it out.</summary>
    public static IReadOnlyList<OptionChoice> Choices(Product product, Variant chosen)
    {
        var choices = new List<OptionChoice>();
        IReadOnlyList<Variant> left = product.Variants;
        for (var at = 0; at < product.Options.Count; at++)
        {
            var (option, before, place) = (product.Options[at], left, at);
            choices.Add(new(option.Name, [.. option.Values.Select(value => new ValueChoice(
                value, ValueOf(chosen, place) == value, Closest(Matching(before, place, value), chosen, place)))]));
            if (ValueOf(chosen, at) is { } own)
                left = Matching(left, at, own);
        }
        return choices;
    }

    private static Variant? Closest(IReadOnlyList<Variant> matching, Variant chosen, int after) =>
        matching.FirstOrDefault(variant => variant.Values.Skip(after + 1).SequenceEqual(chosen.Values.Skip(after + 1))) ?? Best(matching);

    private static Variant? Best(IReadOnlyList<Variant> variants) => variants.FirstOrDefault(variant => !variant.IsSoldOut) ?? variants.FirstOrDefault();

    private static IReadOnlyList<Variant> Matching(IReadOnlyList<Variant> variants, int at, string value) =>
        [.. variants.Where(variant => ValueOf(variant, at) == value)];

    private static string? ValueOf(Variant variant, int at) => variant.Options.ElementAtOrDefault(at)?.Value;
}

internal sealed record OptionChoice(string Name, IReadOnlyList<ValueChoice> Values);

/// <param name="Leads">The variant that choosing the value shows; none where there is no such variant.</param>
internal sealed record ValueChoice(string Value, bool IsChosen, Variant? Leads);
