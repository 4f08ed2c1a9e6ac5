using System.Security.Cryptography;
using System.Text;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Basket;

/// <summary>The visitor's cart: a guest's by its secret, which their browser keeps; a customer's by who they are.</summary>
internal static class Carts
{
    private const int MostJoined = 4;

    /// <summary>The id and secret to pass on; nulls for a customer.</summary>
    public static CartKey? KeyOf(Visit visit) => visit.IsCustomer ? null : visit.Cart;

    public static bool MayHaveOne(Visit visit) => visit.IsCustomer || visit.Cart is not null;

    /// <summary>Puts something in, and opens a guest's cart for it where there is none, or where it has become a customer's.</summary>
    public static async Task<CartOutcome> Add(Visit visit, Func<CartKey?, object> input)
    {
        if (visit.IsCustomer)
            return await Do(visit, CartChanges.Add, input);
        for (var round = 0; ; round++)
        {
            var cart = visit.Cart ?? await Open(visit, null);
            var outcome = await Do(visit, CartChanges.Add, input);
            if (outcome.Done || round == MostJoined || !outcome.Errors.Any(IsLost))
                return outcome;
            await Open(visit, outcome.Errors.Any(error => error.Kind == "CartJoined") ? cart.Id : null);
        }
    }

    public static async Task<CartOutcome> Do(Visit visit, Operation<ChangedCart> change, Func<CartKey?, object> input)
    {
        var outcome = (await visit.Do(change, new { input = input(KeyOf(visit)) }, data => data.Changed)).Changed;
        if (!visit.IsCustomer && outcome.Errors.Any(IsLost))
            visit.DropCart();
        return outcome;
    }

    /// <summary>The cart of the cookie can't be used any more: it joined a customer's, or the shop does not know it.</summary>
    public static bool IsLost(Refusal refusal) => refusal is { Kind: "CartJoined" } or { Kind: "NotFound", Path: ["cart"] or null };

    private static async Task<CartKey> Open(Visit visit, string? joined)
    {
        for (var round = 0; round <= MostJoined; round++)
        {
            var input = new { idempotencyKey = Key(visit, joined), locale = visit.Locale };
            var cart = (await visit.Do(CartChanges.Create, new { input }, data => data.CreateCart)).CreateCart.Cart;
            if (cart is { Secret: { } secret })
            {
                visit.KeepCart(new(cart.Id, secret));
                return visit.Cart!;
            }
            // It is a customer's by now: the next one follows from it.
            joined = cart?.Id;
        }
        throw new ShopFailed("INTERNAL", "No cart could be opened.", null);
    }

    /// <summary>A guest's key is a secret, and the same for two taps at once, which open one cart.</summary>
    private static string Key(Visit visit, string? joined) => Convert.ToHexStringLower(
        HMACSHA256.HashData(visit.Options.FormKey, Encoding.UTF8.GetBytes($"cart\n{visit.Visitor}\n{joined}")));
}
