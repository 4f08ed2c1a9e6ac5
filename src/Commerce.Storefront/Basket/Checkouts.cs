using Commerce.Storefront.Asking;
using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Basket;

/// <summary>Holds what is in the basket.</summary>
internal static class Checkouts
{
    /// <param name="slots">When it is collected, for each store; the earliest when null.</param>
    public static async Task<BeginOutcome> Begin(Visit visit, string key, IReadOnlyList<string>? slots)
    {
        var cart = Carts.KeyOf(visit);
        var input = new { idempotencyKey = key, cart = cart?.Id, secret = cart?.Secret, slots };
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
}
