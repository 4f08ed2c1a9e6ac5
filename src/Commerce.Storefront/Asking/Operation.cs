namespace Commerce.Storefront.Asking;

/// <summary>
/// One GraphQL operation, kept as a .graphql file beside the page that asks it. Lines such as <c># with Catalogue/ProductCard</c> at its
/// beginning bring in a fragment that several share, a .fragment file.
/// </summary>
public abstract class Operation(string path)
{
    private const string With = "# with ", Ending = ".graphql";

    /// <summary>The paths of all that there are, in order.</summary>
    public static IEnumerable<string> Paths => EmbeddedFiles.Under("")
        .Where(name => name.EndsWith(Ending, StringComparison.Ordinal)).Select(name => name[..^Ending.Length]).Order(StringComparer.Ordinal);

    /// <summary>The file's path in the project, without its ending: <c>Home/HomePage</c>.</summary>
    public string Path { get; } = path;

    public string Text { get; } = WithFragments(EmbeddedFiles.Text(path + Ending));

    /// <summary>The shape that the answer's <c>data</c> is read into.</summary>
    public abstract Type Shape { get; }

    internal bool Changes => Text.TrimStart().StartsWith("mutation", StringComparison.Ordinal);

    private static string WithFragments(string text)
    {
        while (text.StartsWith(With, StringComparison.Ordinal))
        {
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            text = $"{text[(end + 1)..]}\n{EmbeddedFiles.Text(text[With.Length..end].Trim() + ".fragment")}";
        }
        return text;
    }
}

/// <inheritdoc/>
public sealed class Operation<TData>(string path) : Operation(path)
{
    public override Type Shape => typeof(TData);
}
