using System.Globalization;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Http;

namespace Commerce.Storefront.Basket;

/// <summary>What is sent from the basket's forms, and from every button that puts something into it.</summary>
internal static class BasketForms
{
    public static async Task<IResult> Add(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var outcome = await Carts.Add(visit, cart => new
        {
            idempotencyKey = form["key"].ToString(), cart = cart?.Id, secret = cart?.Secret, variant = form["variant"].ToString(),
            quantity = Number(form["quantity"], 1), delivery = DeliveryOf(form, visit),
        });
        visit.Tell(outcome.Done ? new Flash("basket.added", "basket.added-go", "/basket") : new(NotAdded(outcome.Errors), Bad: true));
        return Redirects.Back(form, "/basket");
    }

    /// <summary>The buttons beside the number say how many more or fewer; none of the last is none at all.</summary>
    public static async Task<IResult> Change(Visit visit, string line)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var quantity = Number(form["quantity"], 0) + Number(form["more"], 0) - Number(form["fewer"], 0);
        if (quantity == 0)
            return await Remove(visit, line);
        return await Did(visit, await Carts.Do(visit, CartChanges.Change, cart => new
        {
            idempotencyKey = form["key"].ToString(), cart = cart?.Id, secret = cart?.Secret, line, quantity,
        }));
    }

    public static async Task<IResult> Remove(Visit visit, string line)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var outcome = await Carts.Do(visit, CartChanges.Remove, cart => new
        {
            idempotencyKey = form["key"].ToString(), cart = cart?.Id, secret = cart?.Secret, line,
        });
        // Somebody else took it out: that is what was wanted.
        if (outcome.Errors.Any(error => error.Kind == "NoSuchLine"))
            return Redirects.To("/basket");
        return await Did(visit, outcome, TakenOut.Read(form["taken-out"]));
    }

    public static async Task<IResult> Deliver(Visit visit, string? line)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        return await Did(visit, await Carts.Do(visit, CartChanges.Choose, cart => new
        {
            idempotencyKey = form["key"].ToString(), cart = cart?.Id, secret = cart?.Secret, line, delivery = Delivery(form["delivery"]),
        }));
    }

    public static async Task<IResult> AcceptPrices(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        return await Did(visit, await Carts.Do(visit, CartChanges.Accept, cart => new
        {
            idempotencyKey = form["key"].ToString(), cart = cart?.Id, secret = cart?.Secret,
        }));
    }

    public static async Task<IResult> CheckOut(Visit visit)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        if (!Carts.MayHaveOne(visit))
            return Redirects.To("/basket");
        var outcome = await Checkouts.Begin(visit, form["key"].ToString(), []);
        return outcome.Order is { } order ? Redirects.To($"/checkout/{order.Token}") : await BasketEndpoints.Show(visit, outcome.Errors);
    }

    private static async Task<IResult> Did(Visit visit, CartOutcome outcome, TakenOut? takenOut = null)
    {
        if (!outcome.Done)
            return await BasketEndpoints.Show(visit, outcome.Errors);
        return Redirects.To(takenOut is null ? "/basket" : $"/basket?taken-out={Uri.EscapeDataString(takenOut.ToString())}");
    }

    /// <summary>From a product's page: how it gets to the customer, and the store, or the one that they have chosen.</summary>
    private static object? DeliveryOf(IFormCollection form, Visit visit)
    {
        var store = form["store"].ToString() is { Length: > 0 } given ? given : visit.Store;
        return form["method"].ToString() switch
        {
            "SHIP" => new { method = "SHIP", store = (string?)null },
            "PICKUP" when store is not null => new { method = "PICKUP", store = (string?)store },
            _ => null,
        };
    }

    /// <summary>From the basket's own choices: SHIP, or the store's id.</summary>
    private static object Delivery(string? choice) => choice == "SHIP"
        ? new { method = "SHIP", store = (string?)null }
        : new { method = "PICKUP", store = (string?)choice };

    // What is no number is none that could be ordered, and the shop says so.
    private static int Number(string? text, int otherwise) => string.IsNullOrEmpty(text)
        ? otherwise
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, -100_000, 100_000) : -1;

    private static string NotAdded(IReadOnlyList<Refusal> refusals) => refusals[0].Kind switch
    {
        "QuantityOutOfRange" => "basket.too-many",
        "CartFull" => "basket.full",
        "NotForSale" => "basket.not-for-sale",
        _ => "basket.not-added",
    };
}
