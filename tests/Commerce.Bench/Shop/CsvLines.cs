namespace Commerce.Bench;

/// <summary>The demo's own files, changed so that nothing runs out and every store is open.</summary>
internal static class CsvLines
{
    public static string Demo(string file) =>
        File.ReadAllText(Testing.Repository.Path("src", "Commerce.Silo", "Demo", "Data", file));

    /// <summary>The same rows with these columns set. The columns set must not be quoted ones with line breaks.</summary>
    public static string With(string csv, Func<string, string?> valueOf)
    {
        var lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = Cells(lines[0].TrimEnd('\r'));
        return string.Join('\n', lines.Select((line, row) => row == 0
            ? line.TrimEnd('\r')
            : string.Join(',', Cells(line.TrimEnd('\r')).Select((cell, column) => valueOf(columns[column]) ?? cell))));
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var (from, quoted) = (0, false);
        for (var i = 0; i <= line.Length; i++)
            if (i == line.Length || line[i] == ',' && !quoted)
            {
                cells.Add(line[from..i]);
                from = i + 1;
            }
            else if (line[i] == '"')
                quoted = !quoted;
        return cells;
    }
}
