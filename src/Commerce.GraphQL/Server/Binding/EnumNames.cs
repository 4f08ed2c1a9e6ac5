using System.Text;

namespace Commerce.GraphQL.Server.Binding;

/// <summary><c>ReadyForPickup</c> in C# is <c>READY_FOR_PICKUP</c> in the schema.</summary>
internal static class EnumNames
{
    public static string ToSchema(string clrName)
    {
        var name = new StringBuilder();
        for (var i = 0; i < clrName.Length; i++)
        {
            var startsWord = char.IsUpper(clrName[i]) && i > 0 && clrName[i - 1] != '_'
                && (!char.IsUpper(clrName[i - 1]) || (i + 1 < clrName.Length && char.IsLower(clrName[i + 1])));
            if (startsWord) name.Append('_');
            name.Append(char.ToUpperInvariant(clrName[i]));
        }
        return name.ToString();
    }
}
