using System.Collections.Immutable;
using Commerce.Grains.Imports;
using Spectre.Console;

namespace Commerce.Silo.Import.CommandLine;

/// <summary>What an import came to, for a person at a terminal.</summary>
internal static class ImportSummary
{
    private const int Shown = 100;

    public static void Write(IAnsiConsole console, ImportState import)
    {
        Table(console, "Rejected", import.Rejected, import.Counts.Rejected);
        Table(console, "Warnings", import.Warnings, import.Counts.Warnings);
        var counts = import.Counts;
        console.MarkupLineInterpolated(
            $"{import.FileName}: {counts.Rows} rows read, {counts.Changed} changed something, {counts.Unchanged} changed nothing, {counts.Rejected} rejected.");
        if (import.Status != ImportStatus.Finished)
            console.MarkupLineInterpolated($"[red]Not finished:[/] {import.Reason ?? ""}");
    }

    private static void Table(IAnsiConsole console, string title, ImmutableArray<ImportNote> notes, int all)
    {
        if (notes.IsEmpty)
            return;
        var table = new Table().Border(TableBorder.Simple).Title(title).AddColumns("Line", "Column", "Reason");
        foreach (var note in notes.Take(Shown))
            table.AddRow(new Text($"{note.Line}"), new Text(note.Column ?? ""), new Text(note.Reason));
        console.Write(table);
        if (notes.Length > Shown || all > notes.Length)
            console.MarkupLineInterpolated($"Only the first {Math.Min(Shown, notes.Length)} are shown here.");
    }
}
