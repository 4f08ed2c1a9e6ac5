using Microsoft.AspNetCore.Http;

namespace Commerce.Storefront.Checkout;

/// <summary>The checkout's form as <c>placeOrder</c> takes it.</summary>
internal static class PlacingInput
{
    public static object Of(IFormCollection form, Typed typed, OrderKey order) => new
    {
        idempotencyKey = form["key"].ToString(), order = order.Id, secret = order.Secret,
        contact = new { name = typed.Name ?? "", email = typed.Email ?? "", phone = Given(typed.Phone) },
        collector = Given(typed.Collector) is null && Given(typed.CollectorPhone) is null
            ? null : new { name = typed.Collector ?? "", phone = Given(typed.CollectorPhone) },
        address = AddressOf(typed, order.Market.Country),
        payment = PaymentOf(form, typed),
    };

    private static object? AddressOf(Typed typed, string country) =>
        Given(typed.Street) is null && Given(typed.Postcode) is null && Given(typed.City) is null ? null : new
        {
            name = Given(typed.Recipient) ?? typed.Name ?? "", street = typed.Street ?? "", extra = Given(typed.Extra),
            postcode = typed.Postcode ?? "", city = typed.City ?? "", region = Given(typed.Region), country,
        };

    // Exactly one of the two may be named.
    private static Dictionary<string, object> PaymentOf(IFormCollection form, Typed typed) => typed.InStore
        ? new() { ["inStore"] = true }
        : new()
        {
            ["card"] = new
            {
                number = form["card-number"].ToString(), expiry = Expiry(form["card-expiry"].ToString()), securityCode = form["card-code"].ToString(),
            },
        };

    /// <summary>Number pads have no slash: 0829 is 08/29.</summary>
    private static string Expiry(string text) =>
        text.Trim() is [_, _, _, _] digits && digits.All(char.IsAsciiDigit) ? $"{digits[..2]}/{digits[2..]}" : text;

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
