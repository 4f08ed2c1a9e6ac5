using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>An operation compiled for one combination of the variables that its skips and includes depend on.</summary>
internal sealed class OperationPlan(OperationKind kind, PlanCompiler compiler, ObjectPlan root)
{
    public OperationKind Kind { get; } = kind;
    public PlanCompiler Compiler { get; } = compiler;
    public ObjectPlan Root { get; } = root;
}
