using System.Text.Json.Nodes;

namespace Commerce.Auditor.Tests;

/// <summary>A recorded journal that a test can spoil.</summary>
internal sealed class Recording(List<JournalEvent> events, List<CommandRow> commands, List<UniqueRow> unique, List<OwedEntry> owed)
{
    public List<JournalEvent> Events => events;
    public List<CommandRow> Commands => commands;
    public List<UniqueRow> Unique => unique;
    public List<OwedEntry> Owed => owed;

    public JournalEvent Find(string kind, string? stream = null) => events.First(e => e.Kind == kind && (stream is null || e.Stream == stream));

    /// <summary>Writes one more event at the journal's end.</summary>
    public Recording Add(string stream, string kind, string data)
    {
        var (last, before) = (events[^1], events.LastOrDefault(e => e.Stream == stream));
        events.Add(new(last.Position + 1, stream, (before?.Version ?? 0) + 1, kind, last.At, "somebody", System.Text.Encoding.UTF8.GetBytes(data)));
        return this;
    }

    /// <summary>Writes an event again, at the journal's end.</summary>
    public Recording Repeat(JournalEvent e) => Add(e.Stream, e.Kind, System.Text.Encoding.UTF8.GetString(e.Data.Span));

    /// <summary>Changes what an event says.</summary>
    public Recording Change(JournalEvent e, Action<JsonObject> change)
    {
        var data = JsonNode.Parse(e.Data.Span)!.AsObject();
        change(data);
        events[events.IndexOf(e)] = e with { Data = System.Text.Encoding.UTF8.GetBytes(data.ToJsonString()) };
        return this;
    }

    /// <summary>Takes an event out as if it had never been: positions and versions close up.</summary>
    public Recording Forget(JournalEvent e)
    {
        events.Remove(e);
        for (var i = 0; i < events.Count; i++)
            events[i] = events[i] with
            {
                Position = i + 1, Version = events[i].Stream == e.Stream && events[i].Version > e.Version ? events[i].Version - 1 : events[i].Version,
            };
        return this;
    }

    /// <summary>Judges the journal as of its own end, with nothing under way.</summary>
    public AuditReport Audit(string? history = null, TimeSpan later = default) => Auditor.Audit.Run(
        new MemorySource(events, commands, unique, owed),
        new() { Now = events[^1].At + later, AtRest = true, History = history is null ? null : new StringReader(history) });
}
