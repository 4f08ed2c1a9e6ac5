using Commerce.GraphQL.Server.Language;
using Commerce.GraphQL.Server.Validation.Rules;

namespace Commerce.GraphQL.Server.Validation;

/// <summary>All rules of the specification, then our own limits, which may then rely on a valid document.</summary>
internal static class Validator
{
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ExecutorOptions options)
    {
        var context = new ValidationContext(schema, document, options);
        try
        {
            new DocumentWalk(context.Types, AllRules(context)).Visit(document, null);
            if (context.Errors.Count == 0) context.Errors.AddRange(ShapeLimits.Check(context));
        }
        catch (ValidationAbortedException)
        {
            // The reason is among the errors.
        }
        return context.Errors;
    }

    private static Rule[] AllRules(ValidationContext context) =>
    [
        new ExecutableDefinitions(context),
        new UniqueOperationNames(context),
        new LoneAnonymousOperation(context),
        new SingleFieldSubscriptions(context),
        new KnownTypeNames(context),
        new FragmentsOnCompositeTypes(context),
        new VariablesAreInputTypes(context),
        new ScalarLeafs(context),
        new FieldsOnCorrectType(context),
        new UniqueFragmentNames(context),
        new KnownFragmentNames(context),
        new NoUnusedFragments(context),
        new PossibleFragmentSpreads(context),
        new NoFragmentCycles(context),
        new UniqueVariableNames(context),
        new NoUndefinedVariables(context),
        new NoUnusedVariables(context),
        new KnownDirectives(context),
        new UniqueDirectivesPerLocation(context),
        new KnownArgumentNames(context),
        new UniqueArgumentNames(context),
        new ValuesOfCorrectType(context),
        new ProvidedRequiredArguments(context),
        new VariablesInAllowedPosition(context),
        new OverlappingFieldsCanBeMerged(context),
        new UniqueInputFieldNames(context),
        new MaxIntrospectionDepth(context),
    ];
}
