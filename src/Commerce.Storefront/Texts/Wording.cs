using System.Globalization;
using System.Text;

namespace Commerce.Storefront.Texts;

/// <summary>One text with its {places}; where it counts something, one for each plural form that the language has.</summary>
public sealed class Wording
{
    private readonly IReadOnlyDictionary<string, string> forms;

    public Wording(string text) => forms = new Dictionary<string, string> { ["other"] = text };

    public Wording(IReadOnlyDictionary<string, string> forms) => this.forms = forms;

    public IEnumerable<KeyValuePair<string, string>> Forms => forms;

    public string Say(string language, ReadOnlySpan<(string Name, object? Value)> facts)
    {
        var text = forms.Count == 1 ? forms["other"] : FormFor(language, facts);
        if (facts.IsEmpty || !text.Contains('{'))
            return text;
        var said = new StringBuilder(text);
        foreach (var (name, value) in facts)
            said.Replace($"{{{name}}}", value is IFormattable number ? number.ToString(null, CultureInfo.GetCultureInfo(Visits.Languages.Locale(language))) : value?.ToString());
        return said.ToString();
    }

    private string FormFor(string language, ReadOnlySpan<(string Name, object? Value)> facts)
    {
        foreach (var (name, value) in facts)
            if (name == "count" && value is IConvertible count)
                return forms.GetValueOrDefault(Plural.FormOf(language, count.ToInt64(CultureInfo.InvariantCulture))) ?? forms["other"];
        return forms["other"];
    }
}
