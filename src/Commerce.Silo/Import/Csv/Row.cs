using System.Globalization;
using Commerce.Grains.Imports;

namespace Commerce.Silo.Import.Csv;

/// <summary>
/// One row, by the names of its columns. What is wrong with a cell is noted and the reading goes on, so that a person sees
/// everything that is wrong with a row at once.
/// </summary>
internal sealed class Row(Sheet sheet, int line, string?[] cells)
{
    private readonly List<ImportNote> problems = [];

    public int Line => line;

    public string?[] Cells => cells;

    public IReadOnlyList<ImportNote> Problems => problems;

    public bool IsBad => problems.Count > 0;

    /// <summary>Whether the file has this column: what it does not have, it says nothing of.</summary>
    public bool Has(string column) => sheet.Has(column);

    public void Wrong(string? column, string reason)
    {
        var problem = new ImportNote(line, column, reason);
        if (!problems.Contains(problem))
            problems.Add(problem);
    }

    /// <summary>The cell's text, or null where it is empty or the file has no such column.</summary>
    public string? Text(string column, int most = CsvLimits.LongestField)
    {
        var field = sheet.FieldOf(column);
        if (field < 0 || field >= cells.Length || cells[field] is not { Length: > 0 } text)
            return null;
        if (text.Length > most)
            Wrong(column, $"is longer than {most:N0} characters.");
        else if (text.Contains('\uFFFD'))
            Wrong(column, "has characters that are not UTF-8. Save the file as UTF-8.");
        else if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            Wrong(column, "has control characters.");
        else
            return text;
        return null;
    }

    public string Required(string column, int most = CsvLimits.LongestField)
    {
        var before = problems.Count;
        var text = Text(column, most);
        if (text is null && problems.Count == before)
            Wrong(column, "is empty.");
        return text ?? "";
    }

    /// <summary>A number with a point, as "1299.90"; a comma may be a decimal or a thousand, so it is refused.</summary>
    public decimal? Number(string column, decimal least, decimal most)
    {
        if (Text(column) is not { } text)
            return null;
        const NumberStyles plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;
        if (!decimal.TryParse(text, plain, CultureInfo.InvariantCulture, out var number))
            Wrong(column, $"is '{Brief(text)}' and not a number such as 1299.90.");
        else if (number < least || number > most)
            Wrong(column, FormattableString.Invariant($"is {number}; it must be between {least:0.##} and {most:0.##}."));
        else
            return number;
        return null;
    }

    public int? Whole(string column, int least, int most)
    {
        if (Number(column, least, most) is not { } number)
            return null;
        if (number == decimal.Truncate(number))
            return (int)number;
        Wrong(column, FormattableString.Invariant($"is {number} and not a whole number."));
        return null;
    }

    public bool? Flag(string column)
    {
        if (Text(column) is not { } text)
            return null;
        if (bool.TryParse(text, out var flag))
            return flag;
        Wrong(column, $"is '{Brief(text)}' and neither true nor false.");
        return null;
    }

    /// <summary>One of the names of an enum, in any case.</summary>
    public T OneOf<T>(string column) where T : struct, Enum
    {
        var text = Required(column);
        if (text.Length == 0)
            return default;
        var names = Enum.GetNames<T>();
        if (names.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } found)
            return Enum.Parse<T>(found);
        Wrong(column, $"is '{Brief(text)}'; it can be {string.Join(", ", names).ToLowerInvariant()}.");
        return default;
    }

    /// <summary>The parts of a list inside a field, without empty ones.</summary>
    public string[] List(string column, char separator, int most = CsvLimits.LongestText) =>
        Text(column, most)?.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public static string Brief(string text) => text.Length <= 40 ? text : text[..39] + "…";
}
