using Commerce.Storefront.Asking;
using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Basket;

/// <summary>Holds what is in the basket.</summary>
internal static class Checkouts
{
    private const int MostTimes = 3;
    private static readonly Operation<CurrentData> Asked = new("Basket/CurrentCheckout");

    /// <summary>The checkout that is under way.</summary>
    public static async Task<BasketCheckout?> Current(Visit visit)
    {
        if (!Carts.MayHaveOne(visit))
            return null;
        var cart = Carts.KeyOf(visit);
        return (await visit.Ask(Asked, new { cart = cart?.Id, secret = cart?.Secret, at = visit.Position })).Cart?.Checkout;
    }

    /// <param name="slots">When it is collected, for each store; the earliest when empty.</param>
    public static async Task<BeginOutcome> Begin(Visit visit, string key, IReadOnlyList<string> slots)
    {
        // What is missing may be what the visitor's own checkout of before still holds for a moment.
        var times = await Current(visit) is null ? 1 : MostTimes;
        for (var time = 1; ; time++)
        {
            var outcome = await BeginOnce(visit, time == 1 ? key : $"{key}.{time}", slots);
            if (time == times || !outcome.Errors.Any(error => error.Kind == "OutOfStock"))
                return outcome;
        }
    }

    private static async Task<BeginOutcome> BeginOnce(Visit visit, string key, IReadOnlyList<string> slots)
    {
        var cart = Carts.KeyOf(visit);
        var input = new { idempotencyKey = key, cart = cart?.Id, secret = cart?.Secret, slots = slots.Count == 0 ? null : slots };
        var variables = new { input, locale = visit.Locale };
        var outcome = (await Resent(() => visit.Do(CartChanges.Begin, variables, data => data.Begun))).Begun;
        if (!visit.IsCustomer && outcome.Errors.Any(Carts.IsLost))
            visit.DropCart();
        return outcome;
    }

    /// <summary>While it is not known whether it was done, the same is asked again with the same key.</summary>
    public static async ValueTask<T> Resent<T>(Func<ValueTask<T>> ask)
    {
        const int mostTimes = 2;
        for (var time = 1; ; time++)
        {
            try
            {
                return await ask();
            }
            catch (ShopFailed failed) when (failed.Code == "OUTCOME_UNKNOWN" && time < mostTimes)
            {
                // Nothing is done twice under one key.
            }
        }
    }

    private sealed record CurrentData(CurrentCart? Cart);

    private sealed record CurrentCart(BasketCheckout? Checkout);
}
