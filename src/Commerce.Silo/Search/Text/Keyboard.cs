namespace Commerce.Silo.Search.Text;

/// <summary>A query typed with the other layout switched on: "dtkjcbgtl" is "велосипед".</summary>
internal static class Keyboard
{
    private const string Latin = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    private const string Russian = "йцукенгшщзхъфывапролджэячсмитьбюё";

    /// <summary>Null when no key stands for anything else.</summary>
    public static string? Switched(string text)
    {
        var lower = text.ToLowerInvariant();
        var cyrillic = lower.Any(letter => Russian.Contains(letter, StringComparison.Ordinal));
        var (from, to) = cyrillic ? (Russian, Latin) : (Latin, Russian);
        var switched = string.Concat(lower.Select(letter => from.IndexOf(letter) is var at and >= 0 ? to[at] : letter));
        return switched == lower ? null : switched;
    }
}
