using System.Runtime.CompilerServices;
using CsvHelper;

namespace Commerce.Silo.Import.Csv;

/// <summary>
/// Reads a file row by row and holds one at a time: UTF-8 (or UTF-16 with its mark), RFC 4180 quoting, any line ends, comma,
/// semicolon or tab as the header has it. Whatever can be said of the form is said here, with its line.
/// </summary>
internal sealed class Sheet : IDisposable
{
    private readonly CsvReader reader;
    private readonly Layout layout;
    private readonly Dictionary<string, int> fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<CsvMalformedRecord> malformed = [];

    private Sheet(Stream csv, Layout layout)
    {
        this.layout = layout;
        reader = CsvReader.Create(csv, new()
        {
            TrackLineNumbers = true,
            MaxRecordSize = CsvLimits.LongestRow,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = malformed.Add,
        }, leaveOpen: true);
    }

    /// <summary>Columns of the file that no one here knows.</summary>
    public IReadOnlyList<string> Strange { get; private set; } = [];

    public static async ValueTask<Sheet> Open(Stream csv, Layout layout, CancellationToken cancellation)
    {
        var sheet = new Sheet(csv, layout);
        try
        {
            await sheet.ReadHeader(cancellation);
            return sheet;
        }
        catch (CsvFormatException)
        {
            sheet.Dispose();
            var needed = string.Join(", ", layout.Required);
            throw new UnreadableFile($"The first line is no header. {layout.What} needs the columns {needed}.");
        }
        catch
        {
            sheet.Dispose();
            throw;
        }
    }

    public bool Has(string column) => fields.ContainsKey(column);

    /// <summary>Each row in its order; one whose form is wrong comes with its problems and without cells.</summary>
    public async IAsyncEnumerable<Row> Rows([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var count = 1; await Next(cancellation); count++)
        {
            foreach (var wrong in Malformed())
                yield return wrong;
            if (count > CsvLimits.MostRows)
                throw new UnreadableFile($"The file has more than {CsvLimits.MostRows:N0} rows. Split it.");
            yield return Current();
        }
        foreach (var wrong in Malformed())
            yield return wrong;
    }

    public void Dispose() => reader.Dispose();

    private async ValueTask ReadHeader(CancellationToken cancellation)
    {
        await reader.ReadHeaderAsync(cancellation);
        var headers = reader.Headers.Select(name => name.Trim()).ToArray();
        if (headers.Length is 0 or > CsvLimits.MostColumns || headers.Any(name => name.Contains('\0')))
            throw new UnreadableFile(headers.Length == 0 ? "The file is empty." : "This is not a CSV file.");
        for (var i = 0; i < headers.Length; i++)
            if (layout.IsUsed(headers[i]) && !fields.TryAdd(headers[i], i))
                throw new UnreadableFile($"The column {headers[i]} comes twice.");
        var missing = string.Join(", ", layout.Required.Where(name => !Has(name)));
        if (missing.Length > 0)
            throw new UnreadableFile($"{layout.What} needs the columns {missing}. The first line has: {Shown(headers)}.");
        Strange = [.. headers.Where(name => name.Length > 0 && layout.IsStrange(name))];
    }

    private async ValueTask<bool> Next(CancellationToken cancellation)
    {
        try
        {
            return await reader.ReadAsync(cancellation);
        }
        catch (CsvFormatException e)
        {
            throw new UnreadableFile(
                $"The row that begins at line {e.LineNumber} is longer than {CsvLimits.LongestRow:N0} bytes. "
                + "Is a quote opened there and never closed?");
        }
    }

    private Row Current()
    {
        var row = new Row(this, (int)reader.LineNumber, new string?[reader.Headers.Count]);
        if (reader.FieldCount > reader.Headers.Count)
            row.Wrong(null, $"has {reader.FieldCount} fields where the header has {reader.Headers.Count}. "
                + "Is a field with a comma not in quotes?");
        else
            foreach (var field in fields.Values)
                row.Cells[field] = reader.GetString(field).Trim();
        return row;
    }

    private IEnumerable<Row> Malformed()
    {
        foreach (var record in malformed)
        {
            if (record.Reason == CsvMalformedReason.UnterminatedQuote)
                throw new UnreadableFile(
                    $"In the row that begins at line {record.LineNumber} a quote is opened and never closed: nothing after it can be read.");
            var row = new Row(this, (int)record.LineNumber, []);
            row.Wrong(null, "has a quote in the wrong place. A field with quotes stands in quotes, and each quote in it is doubled.");
            yield return row;
        }
        malformed.Clear();
    }

    internal int FieldOf(string column) => fields.GetValueOrDefault(column, -1);

    private static string Shown(string[] headers)
    {
        var shown = string.Join(", ", headers);
        return shown.Length <= 200 ? shown : shown[..200] + "…";
    }
}
