using System.Text.Json;
using Commerce.Faults.Histories;
using Commerce.Faults.Installations;
using Commerce.Testing.Api;

namespace Commerce.Faults.Load;

/// <summary>A guest's way from an empty cart to an order, one call after the other.</summary>
internal sealed class Basket(Shop shop, ShopApi api, KeyedCalls calls, CancellationToken patience)
{
    private string cart = "", cartSecret = "";

    public string Order { get; private set; } = "";

    public string Secret { get; private set; } = "";

    public async Task<bool> Open()
    {
        var answer = await Send("createCart", Documents.CreateCart, new() { ["country"] = "DE" });
        if (!answer.IsOk)
            return false;
        var made = answer.Data.GetProperty("cart");
        (cart, cartSecret) = (made.GetProperty("id").GetString()!, made.GetProperty("secret").GetString()!);
        return true;
    }

    /// <param name="store">Where it is collected; shipped when null.</param>
    public async Task<bool> Add(string sku, int quantity, string? store) => (await Send("addLine", Documents.AddLine, new()
    {
        ["cart"] = cart, ["secret"] = cartSecret, ["variant"] = shop.Variant(sku), ["quantity"] = quantity,
        ["delivery"] = store is null ? new { method = "SHIP", store = (string?)null } : new { method = "PICKUP", store = (string?)shop.Store(store) },
    })).IsOk;

    public async Task<Answer> Checkout()
    {
        var answer = await Send("beginCheckout", Documents.BeginCheckout, new() { ["cart"] = cart, ["secret"] = cartSecret });
        if (answer.IsOk && answer.Data.GetProperty("order") is { ValueKind: JsonValueKind.Object } order)
            (Order, Secret) = (order.GetProperty("id").GetString()!, order.GetProperty("secret").GetString()!);
        return answer;
    }

    public Task<Answer> Place(Payment payment, bool ships) => Send("placeOrder", Documents.PlaceOrder, new()
    {
        ["order"] = Order, ["secret"] = Secret,
        ["contact"] = new { name = "Kim Kaufer", email = "kim@faults.example" },
        ["address"] = ships ? new { name = "Kim Kaufer", street = "Weg 1", postcode = "10115", city = "Berlin", country = "DE" } : null,
        ["payment"] = payment == Payment.Card
            ? new { card = new { number = "4242 4242 4242 4242", expiry = "12/39", securityCode = "123" } }
            : new { inStore = true },
    });

    public Task<Answer> Cancel() =>
        Send("cancelOrder", Documents.CancelOrder, new() { ["order"] = Order, ["secret"] = Secret, ["reason"] = "CHANGED_MIND" });

    /// <summary>The order as its holder sees it; null when nobody answers.</summary>
    public async Task<JsonElement?> Look() =>
        await api.Ask(Documents.ReadOrder, new { id = Order, secret = Secret }) is { IsOk: true, Data.ValueKind: JsonValueKind.Object } answer
            ? answer.Data
            : null;

    private Task<Answer> Send(string kind, string document, Dictionary<string, object?> input) =>
        calls.Send(api, kind, document, input, patience);
}

internal enum Payment { Card, InStore }
