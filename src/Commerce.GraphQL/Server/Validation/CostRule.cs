using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Validation;

internal static class CostRule
{
    public static void Check(Schema schema, ExecutorOptions options, PreparedOperation operation, VariableValues variables) { }
}
