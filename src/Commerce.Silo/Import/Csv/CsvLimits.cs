namespace Commerce.Silo.Import.Csv;

/// <summary>Nobody's catalogue is larger; a file that is has a quote that never closes, or is no catalogue.</summary>
internal static class CsvLimits
{
    public const int MostRows = 2_000_000;
    public const int MostColumns = 1_000;

    /// <summary>Bytes of one row, line breaks inside quotes included.</summary>
    public const int LongestRow = 2_000_000;

    /// <summary>Characters of a field that is not a text to read.</summary>
    public const int LongestField = 255;

    /// <summary>Characters of a description or directions.</summary>
    public const int LongestText = 100_000;
}
