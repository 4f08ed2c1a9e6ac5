namespace Commerce.Storefront.Tests.Injection;

/// <summary>A table as the shop imports it (RFC 4180): whatever a field holds.</summary>
internal sealed class Csv(params string[] header)
{
    private readonly List<string> rows = [Row(header)];

    public override string ToString() => string.Join('\n', rows) + '\n';

    public void Add(params string[] fields) => rows.Add(Row(fields));

    private static string Row(IEnumerable<string> fields) =>
        string.Join(',', fields.Select(field => $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
