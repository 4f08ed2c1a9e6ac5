using System.Text.RegularExpressions;

namespace Commerce.Silo.Messages;

/// <summary>A piece of a template: plain words, a fact, or a link or strong words around other pieces.</summary>
internal abstract record Piece
{
    public sealed record Words(string Text) : Piece;

    public sealed record Fact(string Name, string? Format) : Piece;

    public sealed record Strong(IReadOnlyList<Piece> Inside) : Piece;

    public sealed record Link(IReadOnlyList<Piece> Inside, string To) : Piece;
}

/// <summary>
/// <c>{fact}</c>, <c>{fact:money}</c>, <c>{fact:when}</c>, <c>**strong**</c>, <c>[words]({fact})</c>. The template is taken apart
/// before any fact is filled in, so that a fact can't be anything but text.
/// </summary>
internal static partial class TemplateLine
{
    public static IReadOnlyList<Piece> Parse(string line)
    {
        var pieces = new List<Piece>();
        var end = 0;
        foreach (Match match in Marks().Matches(line))
        {
            if (match.Index > end)
                pieces.Add(new Piece.Words(line[end..match.Index]));
            pieces.Add(Mark(match.Groups));
            end = match.Index + match.Length;
        }
        if (end < line.Length)
            pieces.Add(new Piece.Words(line[end..]));
        return pieces;
    }

    public static IEnumerable<string> FactsOf(IEnumerable<Piece> pieces) => pieces.SelectMany(piece => piece switch
    {
        Piece.Fact fact => [fact.Name],
        Piece.Strong strong => FactsOf(strong.Inside),
        Piece.Link link => FactsOf(link.Inside).Append(link.To),
        _ => [],
    });

    private static Piece Mark(GroupCollection groups) =>
        groups["strong"].Success ? new Piece.Strong(Parse(groups["strong"].Value))
        : groups["link"].Success ? new Piece.Link(Parse(groups["link"].Value), groups["to"].Value)
        : new Piece.Fact(groups["fact"].Value, groups["format"].Success ? groups["format"].Value : null);

    [GeneratedRegex(@"\*\*(?<strong>.+?)\*\*|\[(?<link>[^\]]+)\]\(\{(?<to>\w+)\}\)|\{(?<fact>\w+)(:(?<format>\w+))?\}")]
    private static partial Regex Marks();
}
