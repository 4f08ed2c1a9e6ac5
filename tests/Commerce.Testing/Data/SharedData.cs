namespace Commerce.Testing;

/// <summary>
/// The folder of real catalogues and reference tables. It is too large for the repository: COMMERCE_DATA names it, else it is
/// looked for beside the checkout. Tests that need it are marked <see cref="DataFactAttribute"/> and say so when it is absent.
/// </summary>
public static class SharedData
{
    public const string Variable = "COMMERCE_DATA";

    public static string Root { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? System.IO.Path.GetFullPath(named)
        : System.IO.Path.GetFullPath(Repository.Path("..", "shared", "data"));

    public static bool Exists => Directory.Exists(Root);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);
}
