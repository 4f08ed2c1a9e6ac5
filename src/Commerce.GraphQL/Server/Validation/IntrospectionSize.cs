namespace Commerce.GraphQL.Server.Validation;

/// <summary>How long the lists of a description are: exactly where that is known, else as in an ordinary schema.</summary>
internal static class IntrospectionSize
{
    public static int Of(Schema schema, string field) => field switch
    {
        "types" => schema.Types.Count,
        "directives" => schema.Directives.Count,
        "fields" => 8,
        "enumValues" or "inputFields" => 4,
        "args" or "possibleTypes" => 2,
        _ => 1,
    };
}
