using Commerce.Storefront.Asking;
using Commerce.Storefront.Basket;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Http;

namespace Commerce.Storefront.Checkout;

/// <summary>What is sent from the checkout's form.</summary>
internal static class CheckoutForms
{
    private static readonly Operation<PlacedData> PlaceOrder = new("Checkout/PlaceOrder");

    public static async Task<IResult> Place(Visit visit, string token)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        if (await CheckoutEndpoints.KeyOf(visit, token) is not { } order)
            return Page.NotFound();
        var typed = Typed.Of(form);
        typed.Keep(visit);
        // What was placed meanwhile is shown as it is.
        if (order.Status is not OrderStatus.Draft)
            return Redirects.To(CheckoutEndpoints.PathOf(token));
        var variables = new { input = PlacingInput.Of(form, typed, order), locale = visit.Locale };
        try
        {
            var outcome = (await Checkouts.Resent(() => visit.Do(PlaceOrder, variables, data => data.Placed))).Placed;
            return outcome.Done || outcome.Errors.Any(IsUnderWay)
                ? Redirects.To(CheckoutEndpoints.PathOf(token))
                : await Again(visit, token, typed, outcome.Errors);
        }
        catch (ShopFailed failed) when (failed.Code is "OUTCOME_UNKNOWN" or "TIMEOUT")
        {
            return await Again(visit, token, typed, [], form["key"]);
        }
    }

    /// <summary>Another time to collect, or the same once more after the hold ran out: either is a new draft, and what is typed goes along.</summary>
    public static async Task<IResult> HoldAgain(Visit visit, string token)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        Typed.Of(form).Keep(visit);
        string[] slots = [.. form["slot"].OfType<string>().Where(slot => slot.Length > 0)];
        var outcome = await Checkouts.Begin(visit, form["key"].ToString(), slots);
        if (outcome.Order is { } order)
            return Redirects.To(CheckoutEndpoints.PathOf(order.Token));
        // Another time is not to be had, and the one that was held may still be.
        return outcome.Errors.All(error => error.Kind == "PickupUnavailable") && await CheckoutEndpoints.KeyOf(visit, token) is { Status: OrderStatus.Draft }
            ? await Again(visit, token, Typed.Of(form), outcome.Errors)
            : await BasketEndpoints.Show(visit, outcome.Errors);
    }

    private static async Task<IResult> Again(Visit visit, string token, Typed typed, IReadOnlyList<Refusal> refusals, string? key = null) =>
        await CheckoutEndpoints.Find(visit, token) is { Order: not null } data
            ? await CheckoutEndpoints.PageOf(visit, data, typed, refusals, key)
            : Page.NotFound();

    private static bool IsUnderWay(Refusal refusal) => refusal.Kind is "OrderAlreadyPlaced" or "PaymentInProgress";

    private sealed record PlacedData(PlacedOutcome Placed);

    private sealed record PlacedOutcome(PlacedOrder? Order) : Outcome;

    private sealed record PlacedOrder(string Token, OrderStatus Status, PaymentStatus PaymentStatus);
}
