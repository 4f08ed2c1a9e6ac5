using System.Globalization;

namespace Commerce.Bench;

internal sealed class BadOption(string message) : Exception(message);

/// <summary>What to measure, and how hard.</summary>
internal sealed record BenchOptions
{
    public const string Usage =
        """
        dotnet run -c Release --project tests/Commerce.Bench -- SCENARIO [options]

          SCENARIO        product-list, product, add-line, checkout, hot-item, grow, flash-sale, pages, graphql, attack
          --database D    sqlite or postgres (postgres)
          --clients N     callers at once (32)
          --seconds S     how long it is measured (10)
          --warm-up S     how long it runs before that, uncounted (5)
          --silos N       hot-item: 1 or 2 on one PostgreSQL (1)
          --orders N      grow: how many orders stand in the journal; 10,000, 100,000 and 1,000,000 one after the other when left out
          --statements N  the N statements that PostgreSQL spent most time on, to the error output (0)
          --units N       flash-sale: how many there are (1000)

        Each measurement is one JSON object on a line of its own; the last line is the last one.
        """;

    public required string Scenario { get; init; }
    public string Database { get; init; } = "postgres";
    public int Clients { get; init; } = 32;
    public double Seconds { get; init; } = 10;
    public double WarmUp { get; init; } = 5;
    public int Silos { get; init; } = 1;
    public int? Orders { get; init; }
    public int Units { get; init; } = 1_000;
    public int Statements { get; init; }

    public bool IsPostgres => Database == "postgres";

    /// <exception cref="BadOption">Something is not known or lacks its value.</exception>
    public static BenchOptions Parse(IReadOnlyList<string> typed)
    {
        if (typed.Count == 0 || typed[0].StartsWith('-'))
            throw new BadOption("Say which scenario.");
        var options = new BenchOptions { Scenario = typed[0] };
        for (var i = 1; i < typed.Count; i += 2)
            options = i + 1 < typed.Count ? options.With(typed[i], typed[i + 1]) : throw new BadOption($"{typed[i]} needs a value.");
        return options;
    }

    private BenchOptions With(string name, string value) => name switch
    {
        "--database" when value is "sqlite" or "postgres" => this with { Database = value },
        "--clients" => this with { Clients = Whole(value) },
        "--seconds" => this with { Seconds = Whole(value) },
        "--warm-up" => this with { WarmUp = Whole(value) },
        "--silos" when value is "1" or "2" => this with { Silos = Whole(value) },
        "--orders" => this with { Orders = Whole(value) },
        "--statements" => this with { Statements = Whole(value) },
        "--units" => this with { Units = Whole(value) },
        _ => throw new BadOption($"{name} {value} is not known."),
    };

    private static int Whole(string value) => int.TryParse(value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number >= 0
        ? number
        : throw new BadOption($"{value} is no whole number.");
}
