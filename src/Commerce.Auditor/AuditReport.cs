using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Commerce.Auditor;

/// <param name="Violations">The first of each kind, one by one.</param>
/// <param name="ByInvariant">How many there are of each.</param>
public sealed record AuditReport(
    IReadOnlyList<Violation> Violations, IReadOnlyDictionary<string, long> ByInvariant, AuditCounts Counts)
{
    public bool Passed => ByInvariant.Count == 0;

    public string ToJson() => JsonSerializer.Serialize(this, ReportJson.Readable.AuditReport);

    public override string ToString()
    {
        var text = new StringWriter();
        Print(text);
        return text.ToString();
    }

    public void Print(TextWriter text)
    {
        text.WriteLine($"{Counts.Events} events in {Counts.Streams} streams, {Counts.Commands} commands, {Counts.Owed} owed, "
            + $"{Counts.Acknowledged} acknowledged to clients");
        text.WriteLine("Orders: " + (Counts.Orders.Count == 0 ? "none" : string.Join(", ", Counts.Orders.Select(each => $"{each.Value} {each.Key}"))));
        text.WriteLine($"{Counts.HandedOver} units handed over or shipped, {Counts.Sold.Values.Sum(sold => (long)sold)} sold from "
            + $"{Counts.Sold.Count} stock items; captured {Counts.CapturedMinor}, refunded {Counts.RefundedMinor} (minor units)");
        foreach (var (invariant, count) in ByInvariant)
        {
            text.WriteLine($"VIOLATED {invariant}: {count}");
            foreach (var violation in Violations.Where(each => each.Invariant == invariant))
                text.WriteLine($"  {violation.Where}{(violation.Position > 0 ? $" @{violation.Position}" : "")}: {violation.What}");
        }
        text.WriteLine(Passed ? "Every invariant holds." : $"{ByInvariant.Values.Sum()} violations.");
    }
}

/// <summary>What the audit saw: a journal without orders passes, and says nothing.</summary>
public sealed record AuditCounts
{
    public required long Events { get; init; }
    public required long Streams { get; init; }
    public required long Commands { get; init; }
    public required long Owed { get; init; }

    /// <summary>Commands that clients say were acknowledged.</summary>
    public required long Acknowledged { get; init; }

    /// <summary>By their state.</summary>
    public required IReadOnlyDictionary<string, long> Orders { get; init; }
    public required long ConfirmedOrders { get; init; }

    /// <summary>Units that customers have, or that are on their way to them.</summary>
    public required long HandedOver { get; init; }

    /// <summary>Units that are gone or belong to confirmed orders, by stock item.</summary>
    public required IReadOnlyDictionary<string, int> Sold { get; init; }
    public required long CapturedMinor { get; init; }
    public required long RefundedMinor { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AuditReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    public static readonly ReportJson Readable = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
