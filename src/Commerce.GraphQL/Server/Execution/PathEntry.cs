namespace Commerce.GraphQL.Server.Execution;

/// <summary>One step from the root: a field, or a position in a list where <see cref="Field"/> is null.</summary>
internal struct PathEntry
{
    public FieldPlan? Field;
    public int Index;
}
