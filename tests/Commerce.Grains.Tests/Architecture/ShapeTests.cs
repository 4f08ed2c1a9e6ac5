using System.Text.RegularExpressions;

namespace Commerce.Grains.Tests.Architecture;

public partial class ShapeTests
{
    private const int MostLines = 300;
    private static readonly string[] PureFiles = ["Decisions.cs", "State.cs", "Events.cs", "Process.cs", "Messages.cs"];

    [Fact]
    public void Decisions_states_events_processes_and_messages_are_pure() => Law.Holds("A pure file waits for something",
        SourceTree.Files("src/Commerce.Grains", ".cs")
            .Where(file => PureFiles.Any(ending => file.Name.EndsWith(ending, StringComparison.Ordinal)))
            .SelectMany(file => file.Find(Waiting())));

    [Fact]
    public void No_file_is_two_things() => Law.Holds($"Files of more than {MostLines} lines",
        SourceTree.Files("src", ".cs", ".razor", ".js", ".css", ".sql", ".sh")
            .Where(file => file.Lines > MostLines)
            .Select(file => $"{file.Path}: {file.Lines} lines"));

    [Fact]
    public void No_type_is_named_after_nothing_in_particular() => Law.Holds("Types whose name says nothing",
        SourceTree.Files("src", ".cs", ".razor").SelectMany(file => file.Find(VagueType())));

    [Theory]
    [InlineData("public sealed class OrderManager(int a)")]
    [InlineData("internal static class MoneyHelper")]
    [InlineData("public record struct OrderDto(int Id);")]
    [InlineData("interface IPricingService { }")]
    [InlineData("static class StringUtils")]
    public void A_vague_name_is_seen(string line) => Assert.Matches(VagueType(), line);

    [Theory]
    [InlineData("public sealed class ServiceLevel")]
    [InlineData("builder.AddService();")]
    [InlineData("public sealed class Outbox : BackgroundService")]
    public void A_plain_name_is_not(string line) => Assert.DoesNotMatch(VagueType(), line);

    [GeneratedRegex(@"\b(Task|ValueTask|async|await)\b")]
    private static partial Regex Waiting();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\s+(class\s+|struct\s+)?\w*(Manager|Helper|Service|D[Tt][Oo]|Utils?)s?\b(?!\s*\.)")]
    private static partial Regex VagueType();
}
