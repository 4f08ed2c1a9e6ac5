using Commerce.GraphQL.Common;
using Commerce.Grains.Imports;

namespace Commerce.GraphQL.Imports;

/// <summary>An import's global id, for a host that has just begun one.</summary>
public static class ImportLink
{
    public static string Of(ImportId id) => GlobalId.Of("Import", id);
}
