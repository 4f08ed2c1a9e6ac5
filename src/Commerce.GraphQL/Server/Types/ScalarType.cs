using System.Text.Json;
using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server.Types;

internal sealed class ScalarType(string name) : NamedType(name)
{
    public string? SpecifiedByUrl { get; set; }

    /// <summary>What values of this scalar are in C#; null until the scalar is bound.</summary>
    public Type? ClrType { get; set; }

    /// <summary>Throws <see cref="GraphQLException"/> for what is not a value of this scalar.</summary>
    public Func<ScalarInput, object>? Parse { get; set; }

    /// <summary>A <c>ScalarFormat&lt;T&gt;</c> for each C# type that may be written as this scalar.</summary>
    public Dictionary<Type, ScalarFormat> Formats { get; } = [];

    /// <summary>From a natural value to another C# type that stands for it, such as an id of its own.</summary>
    public Dictionary<Type, Func<object, object>> Conversions { get; } = [];

    public object ParseLiteral(ValueNode node) => Parse!(new ScalarInput(node));

    public object ParseJson(JsonElement value) => Parse!(new ScalarInput(value));
}
