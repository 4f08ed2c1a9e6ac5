namespace Commerce.Storefront.Operations;

/// <summary>A line of a file for spreadsheets (RFC 4180).</summary>
internal static class CsvLine
{
    public static string Of(params ReadOnlySpan<string?> fields)
    {
        var line = new System.Text.StringBuilder();
        foreach (var field in fields)
            line.Append(line.Length == 0 ? "" : ",").Append(Field(field ?? ""));
        return line.Append("\r\n").ToString();
    }

    /// <summary>A spreadsheet runs what begins like a formula, and a customer may be called anything.</summary>
    private static string Field(string text)
    {
        var harmless = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
