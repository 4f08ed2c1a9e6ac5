using System.Text.Json.Serialization;

namespace Commerce.Grains.Customers;

[JsonConverter(typeof(IdJson<AddressId>))]
public readonly record struct AddressId(Guid Value) : IId<AddressId>
{
    public static AddressId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}
