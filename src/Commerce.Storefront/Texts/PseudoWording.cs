using System.Text;

namespace Commerce.Storefront.Texts;

/// <summary>English in accents, in brackets and a third longer: what stays plain on a page is not in the texts, and what breaks is too narrow.</summary>
internal static class PseudoWording
{
    private const string Plain = "AaEeIiOoUuCcNnSsYyZz", Accented = "ÀàÉéÎîÖöÛûÇçÑñŠšÝýŽž";

    public static Dictionary<string, Wording> All(IReadOnlyDictionary<string, Wording> english) => english.ToDictionary(
        entry => entry.Key, entry => new Wording(entry.Value.Forms.ToDictionary(form => form.Key, form => Of(form.Value))));

    private static string Of(string text)
    {
        var pseudo = new StringBuilder("[");
        var inPlace = false;
        foreach (var letter in text)
        {
            inPlace = letter switch { '{' => true, '}' => false, _ => inPlace };
            var at = inPlace ? -1 : Plain.IndexOf(letter);
            pseudo.Append(at < 0 ? letter : Accented[at]);
        }
        return pseudo.Append('·', text.Length / 3).Append(']').ToString();
    }
}
