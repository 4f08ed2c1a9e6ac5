using System.Buffers.Text;
using System.Text.Json;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Http;

namespace Commerce.Storefront.Checkout;

/// <summary>
/// What the shopper has typed so far, kept by their own browser for a while: another slot or a new hold is another page, and nobody types
/// twice. A card is never among it.
/// </summary>
public sealed record Typed
{
    private const int MostBytes = 2_400;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Collector { get; init; }
    public string? CollectorPhone { get; init; }
    public string? Recipient { get; init; }
    public string? Street { get; init; }
    public string? Extra { get; init; }
    public string? Postcode { get; init; }
    public string? City { get; init; }
    public string? Region { get; init; }
    public bool InStore { get; init; }

    public static Typed Of(IFormCollection form) => new()
    {
        Name = form["name"], Email = form["email"], Phone = form["phone"],
        Collector = form["collector"], CollectorPhone = form["collector-phone"],
        Recipient = form["recipient"], Street = form["street"], Extra = form["extra"], Postcode = form["postcode"], City = form["city"],
        Region = form["region"], InStore = form["pay"] == "store",
    };

    /// <summary>What was sent before and declined, or else what is known of the customer.</summary>
    public static Typed Of(CheckoutOrder order, CheckoutViewer? me) => new()
    {
        Name = order.Contact?.Name ?? (me is { Kind: "Customer" } ? me.Name : null), Email = order.Contact?.Email ?? me?.Email,
        Phone = order.Contact?.Phone ?? me?.Phone, Collector = order.Collector?.Name, CollectorPhone = order.Collector?.Phone,
        Recipient = order.Address?.Name, Street = order.Address?.Street, Extra = order.Address?.Extra, Postcode = order.Address?.Postcode,
        City = order.Address?.City, Region = order.Address?.Region, InStore = order.Payment.InStore,
    };

    public static Typed? Read(Visit visit)
    {
        var cookie = visit.Cookies[VisitCookies.Typed];
        if (cookie is null || !Base64Url.IsValid(cookie))
            return null;
        try
        {
            return JsonSerializer.Deserialize<Typed>(Base64Url.DecodeFromChars(cookie), ShopJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Keep(Visit visit)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(this, ShopJson.Options);
        if (bytes.Length <= MostBytes)
            visit.Cookies.Keep(VisitCookies.Typed, Base64Url.EncodeToString(bytes), Kept);
    }
}
