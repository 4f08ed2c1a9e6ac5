using System.Text.Json.Serialization;

namespace Commerce.Grains.Imports;

[JsonConverter(typeof(IdJson<ImportId>))]
public readonly record struct ImportId(Guid Value) : IId<ImportId>
{
    public static ImportId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}
