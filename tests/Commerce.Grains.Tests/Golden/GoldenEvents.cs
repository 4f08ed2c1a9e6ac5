using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Commerce.Grains.Tests.Golden;

/// <summary>
/// What was once written is readable for ever: one file for each event, written when the event is new (GOLDEN=write) and never
/// changed after. A new optional member is fine; a renamed or removed one fails here.
/// </summary>
public class GoldenEvents
{
    private static readonly GrainKind[] Kinds =
    [
        .. typeof(GrainKind).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(GrainKind)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => (GrainKind)Activator.CreateInstance(type)!),
    ];

    public static TheoryData<string, string> Events()
    {
        var events = new TheoryData<string, string>();
        foreach (var kind in Kinds)
            foreach (var name in kind.Events.Keys.Order(StringComparer.Ordinal))
                events.Add(kind.Name, name);
        return events;
    }

    [Theory, MemberData(nameof(Events))]
    public void Every_event_ever_written_is_still_read_and_written_the_same(string kind, string name)
    {
        var type = Kinds.Single(candidate => candidate.Name == kind).Events[name];
        var file = Path.Combine(Folder(), name + ".json");
        if (!File.Exists(file))
        {
            var mayWrite = Environment.GetEnvironmentVariable("GOLDEN") == "write";
            Assert.True(mayWrite, $"{name} has no golden file: run once with GOLDEN=write.");
            File.WriteAllText(file, Indented(JsonSerializer.Serialize(Sample.Of(type.Type), type)) + "\n");
        }

        var golden = File.ReadAllText(file);
        var happened = JsonSerializer.Deserialize(golden, type);

        Assert.IsAssignableFrom<IEvent>(happened);
        Assert.Equal(Indented(golden), Indented(JsonSerializer.Serialize(happened, type)));
    }

    [Fact]
    public void No_two_events_share_a_name()
    {
        var shared = Kinds.SelectMany(kind => kind.Events).Select(entry => (entry.Key, entry.Value.Type)).Distinct()
            .GroupBy(entry => entry.Key).Where(group => group.Count() > 1);
        Assert.Equal([], shared.Select(group => group.Key));
    }

    [Fact]
    public void Every_event_type_of_the_rules_is_in_a_table()
    {
        var known = Kinds.SelectMany(kind => kind.Events.Values).Select(type => type.Type).ToHashSet();
        var events = typeof(IEvent).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IEvent)));
        Assert.Equal([], events.Except(known).Select(type => type.Name));
    }

    [Fact]
    public void No_golden_file_is_left_without_its_event()
    {
        var known = Kinds.SelectMany(kind => kind.Events.Keys).ToHashSet();
        Assert.Equal([], Directory.GetFiles(Folder(), "*.json").Select(Path.GetFileNameWithoutExtension).Except(known));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    private static string Indented(string json) =>
        JsonNode.Parse(json)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
}
