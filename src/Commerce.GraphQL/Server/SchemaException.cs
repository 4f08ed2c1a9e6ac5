namespace Commerce.GraphQL.Server;

/// <summary>A schema that can't be built, with everything that is wrong with it at once.</summary>
public sealed class SchemaException(IReadOnlyList<string> problems)
    : Exception("The schema can't be built:\n- " + string.Join("\n- ", problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
