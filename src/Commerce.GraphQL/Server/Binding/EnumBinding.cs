using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Binding;

internal static class EnumBinding
{
    /// <summary>
    /// Every value of the schema needs one in C#; a C# value that the schema lacks can't be written and is a field error.
    /// </summary>
    public static void Bind(EnumType type, Type clrType, List<string> problems)
    {
        type.ClrType = clrType;
        var byName =
            Enum.GetNames(clrType).ToDictionary(EnumNames.ToSchema, name => Enum.Parse(clrType, name), StringComparer.Ordinal);
        foreach (var name in Enum.GetNames(clrType)) byName.TryAdd(name, Enum.Parse(clrType, name));
        foreach (var value in type.Values)
        {
            if (byName.TryGetValue(value.Name, out var clr)) value.Clr = clr;
            else problems.Add($"Enum {type}.{value.Name}: {clrType.Name} has no such value.");
        }
    }
}
