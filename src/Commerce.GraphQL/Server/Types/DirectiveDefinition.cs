namespace Commerce.GraphQL.Server.Types;

internal sealed class DirectiveDefinition(string name)
{
    public string Name { get; } = name;
    public string? Description { get; init; }
    public bool IsRepeatable { get; init; }
    public List<InputValue> Arguments { get; } = [];
    public List<string> Locations { get; } = [];

    public InputValue? Argument(string argument) => Arguments.Find(a => a.Name == argument);
}
