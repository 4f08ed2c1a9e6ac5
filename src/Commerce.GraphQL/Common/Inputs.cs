using Commerce.Grains;

namespace Commerce.GraphQL.Common;

/// <summary>The input of a mutation; the same key does it once.</summary>
internal interface IKeyedInput
{
    string IdempotencyKey { get; }
}

internal sealed record PointInput(double Latitude, double Longitude);

internal sealed record ContactInput(string Name, string Email, string? Phone)
{
    public Contact ToContact() => new(Name.Trim(), Email.Trim(), Text.OrNull(Phone));

    public InvalidInput? Wrong(string field) =>
        Check.Text(Name, 200, field, "name") ?? Check.Email(Email, field, "email") ?? Check.Optional(Phone, 50, field, "phone");
}

internal sealed record AddressInput(
    string Name, string Street, string? Extra, string Postcode, string City, string? Region, string Country)
{
    public PostalAddress ToAddress() => new(
        Name.Trim(), Street.Trim(), Text.OrNull(Extra), Postcode.Trim(), City.Trim(), Text.OrNull(Region), Country);

    public InvalidInput? Wrong(string field) =>
        Check.Text(Name, 200, field, "name") ?? Check.Text(Street, 200, field, "street") ?? Check.Optional(Extra, 200, field, "extra")
        ?? Check.Text(Postcode, 20, field, "postcode") ?? Check.Text(City, 100, field, "city") ?? Check.Optional(Region, 100, field, "region");
}

internal static class Text
{
    public static string? OrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
