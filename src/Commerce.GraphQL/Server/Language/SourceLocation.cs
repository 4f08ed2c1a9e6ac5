namespace Commerce.GraphQL.Server;

/// <summary>Where in a document an error lies; both count from 1.</summary>
public readonly record struct SourceLocation(int Line, int Column);
