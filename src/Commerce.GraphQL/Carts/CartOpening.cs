using Commerce.GraphQL.Common;
using Commerce.Grains;
using Commerce.Grains.Carts;
using Commerce.Grains.Customers;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Carts;

/// <summary>Guests open a cart of their own; customers have one, which is there as soon as they use it.</summary>
internal static class CartOpening
{
    private const int ShortestGuestKey = 16;

    public static async ValueTask<Payload<CartView>> Open(Mutation<CreateCartInput> m)
    {
        var customer = m.Viewer.Customer;
        if (customer is null && m.Input.IdempotencyKey.Length < ShortestGuestKey)
            return Payload<CartView>.Refused(InvalidInput.At(
                $"The key of a guest's cart is a secret: {ShortestGuestKey} random characters or more.", "idempotencyKey"));
        var markets = m.Context.Get<IMarkets>();
        var market = m.Input.Country is { } country ? markets.Find(country) : markets.Default;
        if (market is null)
            return Payload<CartView>.Refused(InvalidInput.At("The shop does not trade there.", "country"));

        var cart = customer is { } known
            ? CartGrain.OfCustomer(known)
            : DerivedId.Of<CartId>("cart", "guest", m.Hash("guest-cart", m.Input.IdempotencyKey));
        var open = new OpenCart(
            market, m.Input.Channel ?? Channel.Web, SubjectOf(cart, customer), m.Input.Locale ?? Language(market), customer);
        var reply = await m.Grains.Ask(CartGrain.Of(cart), open, CallerOf(m, cart), m.Context.Cancellation);
        // The key is the guest's secret: who uses it with other input is told so, and no more.
        if (reply.Answer is Refusal refusal)
            return Payload<CartView>.Refused(refusal);
        var view = await m.Context.Read<CartState>(CartGrain.Of(cart), reply.Version);
        return Payload<CartView>.Of(new(cart, view.State), reply);
    }

    // A guest's key opens the cart again, secret and all: like the secret itself it is written down nowhere.
    private static Caller CallerOf(Mutation<CreateCartInput> m, CartId cart)
    {
        var caller = m.Caller($"guest/{cart}");
        return m.Viewer.Customer is null ? caller with { Key = caller.Key! with { Key = m.Hash("guest-cart-key", caller.Key.Key) } } : caller;
    }

    /// <summary>The cart of an input; a customer's own is opened if it is not there yet.</summary>
    public static async ValueTask<CartView?> FindOrOpen<TInput>(Mutation<TInput> m) where TInput : ICartInput
    {
        if (await CartAccess.Find(m.Context, m.Input.Cart, m.Input.Secret) is { } found)
            return found;
        if (m.Viewer.Customer is not { } customer || CartAccess.Own(m.Context) is not { } own || (m.Input.Cart ?? own) != own)
            return null;
        var market = m.Context.Get<IMarkets>().Default;
        var account = await m.Context.Read<CustomerState>(CustomerGrain.Of(customer));
        var locale = account.State.Exists ? account.State.Locale : Language(market);
        var open = new OpenCart(market, Channel.Web, SubjectOf(own, customer), locale, customer);
        var reply = await m.Grains.Ask(CartGrain.Of(own), open, new(m.Viewer.Actor), m.Context.Cancellation);
        return await CartAccess.Find(m.Context, own, null, reply.Version);
    }

    private static SubjectId SubjectOf(CartId cart, CustomerId? customer) =>
        customer is { } known ? new(known.Value) : DerivedId.Of<SubjectId>("subject", cart);

    private static string Language(Market market) => market.Languages.FirstOrDefault() ?? "en";
}
