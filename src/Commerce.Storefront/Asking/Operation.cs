namespace Commerce.Storefront.Asking;

/// <summary>One GraphQL operation, kept as a .graphql file beside the page that asks it.</summary>
public abstract class Operation(string path)
{
    /// <summary>The file's path in the project, without its ending: <c>Home/HomePage</c>.</summary>
    public string Path { get; } = path;

    public string Text { get; } = EmbeddedFiles.Text(path + ".graphql");

    /// <summary>The shape that the answer's <c>data</c> is read into.</summary>
    public abstract Type Shape { get; }

    internal bool Changes => Text.TrimStart().StartsWith("mutation", StringComparison.Ordinal);
}

/// <inheritdoc/>
public sealed class Operation<TData>(string path) : Operation(path)
{
    public override Type Shape => typeof(TData);
}
