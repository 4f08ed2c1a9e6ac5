using Commerce.Storefront.Asking;
using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Components;

/// <summary>Refusals that are about one field of a form, in words to stand beside it; the others are for the form as a whole.</summary>
/// <param name="refusals">What the shop did not take.</param>
/// <param name="text">The text for a field, which is named by the path of the input, such as <c>contact-email</c>.</param>
/// <param name="visit">Whose language is spoken.</param>
public sealed class WrongFields(IReadOnlyList<Refusal> refusals, Func<string, string> text, Visit visit)
{
    public IReadOnlyList<Refusal> Others { get; } = [.. refusals.Where(refusal => !visit.T.Has(text(FieldOf(refusal))))];

    public string? this[string field] =>
        refusals.FirstOrDefault(refusal => FieldOf(refusal) == field) is not null && visit.T.Has(text(field)) ? visit.T[text(field)] : null;

    /// <summary>Whether it is the one that the reader is led to.</summary>
    public bool IsFirst(string field) => Others.Count == 0 && refusals.Count > 0 && FieldOf(refusals[0]) == field;

    private static string FieldOf(Refusal refusal) => string.Join('-', (refusal.Path ?? []).SkipWhile(step => step == "input"));
}
