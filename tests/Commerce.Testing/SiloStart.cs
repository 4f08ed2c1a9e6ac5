namespace Commerce.Testing;

/// <summary>How a <see cref="SiloProcess"/> is started.</summary>
public sealed record SiloStart
{
    /// <summary>The product as built in the same configuration as the test.</summary>
    public string Dll { get; init; } =
        Repository.Path("src", "Commerce.Silo", "bin", Repository.Configuration, "net10.0", "Commerce.Silo.dll");

    /// <summary>Its arguments; {port} stands for the port that was chosen.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Set over what the test process has; null takes a variable away. ASPNETCORE_URLS is set already.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Null chooses a free one. A restart that clients should find again takes the port of the first start.</summary>
    public int? Port { get; init; }

    /// <summary>Null is the folder of the dll.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>Names its log file.</summary>
    public string Name { get; init; } = "silo";
}
