using System.Text.Json;
using System.Text.Json.Serialization;

namespace Commerce.Grains;

/// <summary>How a person is addressed and reached. Only ever kept sealed.</summary>
public sealed record Contact(string Name, string? Email = null, string? Phone = null)
{
    public override string ToString() => "Contact";
}

/// <summary>Where something is sent. Only ever kept sealed.</summary>
/// <param name="Country">ISO 3166-1, two letters.</param>
public sealed record PostalAddress(
    string Name, string Street, string? Street2, string Postcode, string City, string? Region, string Country, string? Company = null)
{
    public override string ToString() => "PostalAddress";
}

/// <summary>Seals and opens what is kept sealed by its own type.</summary>
public static class SealedText
{
    public static ValueTask<Sealed> Seal(this ISealer sealer, SubjectId subject, Contact contact) =>
        sealer.Seal(subject, JsonSerializer.Serialize(contact, PersonalJson.Default.Contact));

    public static ValueTask<Sealed> Seal(this ISealer sealer, SubjectId subject, PostalAddress address) =>
        sealer.Seal(subject, JsonSerializer.Serialize(address, PersonalJson.Default.PostalAddress));

    /// <returns>Null when the subject was erased.</returns>
    public static async ValueTask<Contact?> OpenContact(this ISealer sealer, Sealed contact) =>
        await sealer.Open(contact) is { } text ? JsonSerializer.Deserialize(text, PersonalJson.Default.Contact) : null;

    /// <returns>Null when the subject was erased.</returns>
    public static async ValueTask<PostalAddress?> OpenAddress(this ISealer sealer, Sealed address) =>
        await sealer.Open(address) is { } text ? JsonSerializer.Deserialize(text, PersonalJson.Default.PostalAddress) : null;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(PostalAddress))]
internal sealed partial class PersonalJson : JsonSerializerContext;
