using Commerce.Silo.Search.Text;

namespace Commerce.Silo.Search.Storing;

/// <summary>
/// Weighs the words of one text: title over category, tags, vendor and options over body. A title that says little else
/// weighs more. Saying a word twice in a field counts once, or shops would say it ten times.
/// </summary>
internal sealed class FieldReader(Language language, Dictionary<string, ReadWord> words)
{
    private const int Title = 1000, TitleShared = 200, Labels = 420, Options = 380, Body = 100;
    private const int ShareOfAFurtherField = 10;

    private readonly Dictionary<string, ReadWord> field = new(StringComparer.Ordinal);
    private readonly HashSet<Word> seen = [];

    public void Read(SearchText text)
    {
        ReadTitle(text.Title);
        Read(text.Category, Labels, SearchLimits.FieldCharacters);
        Read(text.Tags, Labels, SearchLimits.FieldCharacters);
        Read(text.Vendor, Labels, SearchLimits.FieldCharacters);
        Read(text.Options, Options, SearchLimits.FieldCharacters);
        Read(text.Body, Body, SearchLimits.BodyCharacters);
    }

    private void ReadTitle(string? text)
    {
        Word[] title = [.. Words.Each(Folding.Bounded(text, SearchLimits.FieldCharacters))];
        foreach (var word in title)
            Note(word, Title + TitleShared / title.Length);
        CloseField();
    }

    private void Read(string? text, int weight, int limit)
    {
        foreach (var word in Words.Each(Folding.Bounded(text, limit)))
            Note(word, weight);
        CloseField();
    }

    private void Note(Word word, int weight)
    {
        if (!seen.Add(word)) return;
        foreach (var form in WordForms.Of(word, language))
        {
            var noted = new ReadWord(weight * form.Worth / 1000, form.Text == word.Plain ? word.Shown : null);
            var known = field.GetValueOrDefault(form.Text);
            field[form.Text] = new ReadWord(Math.Max(known.Weight, noted.Weight), known.Shown ?? noted.Shown);
        }
    }

    private void CloseField()
    {
        foreach (var (text, word) in field)
            words[text] = words.TryGetValue(text, out var known)
                ? new ReadWord(Combined(known.Weight, word.Weight), known.Shown ?? word.Shown)
                : word;
        field.Clear();
        seen.Clear();
    }

    private static int Combined(int one, int other) => Math.Max(one, other) + Math.Min(one, other) / ShareOfAFurtherField;
}
