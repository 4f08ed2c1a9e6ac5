using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Commerce.Grains;

/// <summary>An id of one kind of thing. Each kind has its own type, so that an order's id is never taken for a cart's.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

[JsonConverter(typeof(IdJson<ProductId>))]
public readonly record struct ProductId(Guid Value) : IId<ProductId>
{
    public static ProductId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdJson<VariantId>))]
public readonly record struct VariantId(Guid Value) : IId<VariantId>
{
    public static VariantId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdJson<LocationId>))]
public readonly record struct LocationId(Guid Value) : IId<LocationId>
{
    public static LocationId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdJson<CartId>))]
public readonly record struct CartId(Guid Value) : IId<CartId>
{
    public static CartId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdJson<LineId>))]
public readonly record struct LineId(Guid Value) : IId<LineId>
{
    public static LineId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdJson<OrderId>))]
public readonly record struct OrderId(Guid Value) : IId<OrderId>
{
    public static OrderId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdJson<FulfilmentOrderId>))]
public readonly record struct FulfilmentOrderId(Guid Value) : IId<FulfilmentOrderId>
{
    public static FulfilmentOrderId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdJson<PaymentId>))]
public readonly record struct PaymentId(Guid Value) : IId<PaymentId>
{
    public static PaymentId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>One claim on stock or on a pickup slot. An order makes a new one for each place that it asks.</summary>
[JsonConverter(typeof(IdJson<ReservationId>))]
public readonly record struct ReservationId(Guid Value) : IId<ReservationId>
{
    public static ReservationId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdJson<CustomerId>))]
public readonly record struct CustomerId(Guid Value) : IId<CustomerId>
{
    public static CustomerId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

[JsonConverter(typeof(IdJson<StaffId>))]
public readonly record struct StaffId(Guid Value) : IId<StaffId>
{
    public static StaffId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>The person (known or not) whose key seals the personal data of a cart, an order or a profile.</summary>
[JsonConverter(typeof(IdJson<SubjectId>))]
public readonly record struct SubjectId(Guid Value) : IId<SubjectId>
{
    public static SubjectId From(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>Ids that follow from what they name, so that doing a thing twice names the same thing twice.</summary>
public static class DerivedId
{
    public static T Of<T>(string scope, params ReadOnlySpan<object> parts) where T : struct, IId<T>
    {
        var text = new StringBuilder(scope);
        foreach (var part in parts)
            text.Append('/').Append(part);
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()), hash);
        // RFC 9562, version 8: an id whose bits are the application's own.
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return T.From(new Guid(hash[..16], bigEndian: true));
    }
}

/// <summary>Writes an id as its bare UUID, as a value and as a key of a map.</summary>
public sealed class IdJson<T> : JsonConverter<T> where T : struct, IId<T>
{
    public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => T.From(reader.GetGuid());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        T.From(Guid.Parse(reader.GetString()!));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value.ToString());
}
