namespace Commerce.GraphQL.Server;

/// <summary>The bounds of a request and what surrounds it. Every limit has its own error code.</summary>
public sealed class ExecutorOptions
{
    /// <summary>Bytes of an HTTP body.</summary>
    public int MaxBodyBytes { get; init; } = 128 * 1024;

    public int MaxTokens { get; init; } = 10_000;

    /// <summary>Levels of fields; introspection has a bound of its own.</summary>
    public int MaxDepth { get; init; } = 10;

    public int MaxIntrospectionDepth { get; init; } = 20;

    /// <summary>How often one field may be asked for under different names on one object.</summary>
    public int MaxAliases { get; init; } = 15;

    /// <summary>1 for each field that may be written, lists counted by their page size.</summary>
    public int MaxCost { get; init; } = 20_000;

    /// <summary>The same for descriptions of the schema, whose sizes are known.</summary>
    public int MaxIntrospectionCost { get; init; } = 500_000;

    /// <summary>The upper bound of <c>first</c> and <c>last</c>.</summary>
    public int MaxPageSize { get; init; } = 100;

    /// <summary>What a list without <c>first</c> or <c>last</c> is taken to hold when its cost is counted.</summary>
    public int AssumedListSize { get; init; } = 10;

    /// <summary>Levels of JSON in a request.</summary>
    public int MaxJsonDepth { get; init; } = 24;

    /// <summary>Comparisons that checking one document for conflicting fields may take.</summary>
    public int MaxFieldComparisons { get; init; } = 200_000;

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    public bool AllowIntrospection { get; init; } = true;

    /// <summary>What each client may ask for in a while; null: as much as they like.</summary>
    public ClientBudgets? Budgets { get; init; }

    /// <summary>Operations whose plans are kept.</summary>
    public int MaxCachedPlans { get; init; } = 1000;

    /// <summary>Characters of all documents whose plans are kept, so that large ones can't fill the memory.</summary>
    public int MaxCachedCharacters { get; init; } = 2_000_000;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>What a client is told of an exception that the application knows; null for one that it does not.</summary>
    public Func<Exception, GraphQLError?>? Explain { get; init; }

    /// <summary>Told of every exception that a client only sees as "Internal error", with the field where it happened.</summary>
    public Action<Exception, string>? OnUnexpectedError { get; init; }
}
