using Commerce.Grains.Messages;

namespace Commerce.Silo.Messages;

/// <summary>
/// One message in one language, an embedded file: the subject, an empty line, paragraphs. A line about a fact that is not there
/// is left out.
/// </summary>
internal sealed class Template
{
    private readonly IReadOnlyList<Piece> subject;
    private readonly IReadOnlyList<IReadOnlyList<IReadOnlyList<Piece>>> paragraphs;

    private Template(string text)
    {
        var parts = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        subject = TemplateLine.Parse(parts[0]);
        paragraphs = [.. parts.Skip(1).Select(part => part.Split('\n').Select(TemplateLine.Parse).ToList())];
    }

    public IEnumerable<string> Facts => paragraphs.SelectMany(lines => lines).Append(subject).SelectMany(TemplateLine.FactsOf).Distinct();

    public static Template Read(string language, MessageTemplate which)
    {
        var name = $"Messages/Templates/{language}/{which}.txt";
        using var stream = typeof(Template).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The template {name} is missing.");
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd());
    }

    public Letter Write(FactFormat facts, string shop)
    {
        var told = paragraphs
            .Select(lines => lines.Where(line => TemplateLine.FactsOf(line).All(facts.Has)).ToList())
            .Where(lines => lines.Count > 0)
            .ToList();
        var about = string.Join(' ', Plain.Of(subject, facts).Split((char[])['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return new(
            about,
            string.Join("\n\n", told.Select(lines => string.Join('\n', lines.Select(line => Plain.Of(line, facts))))) + "\n",
            Html.Page(about, facts.Language, shop, told.Select(lines => string.Join("<br>\n", lines.Select(line => Html.Of(line, facts))))));
    }
}
