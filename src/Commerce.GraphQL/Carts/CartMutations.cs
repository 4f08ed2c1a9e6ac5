using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Carts;

namespace Commerce.GraphQL.Carts;

/// <summary>A command to a cart, or why there is none.</summary>
internal readonly record struct Wish(ICommand? Command, Refusal? Refusal)
{
    public static Wish For(ICommand command) => new(command, null);

    public static implicit operator Wish(Refusal refusal) => new(null, refusal);
}

internal static class CartMutations
{
    public static SchemaBuilder Mutations(this SchemaBuilder schema) => schema
        .Input<CreateCartInput>()
        .Input<AddLineInput>()
        .Input<DeliveryInput>()
        .Input<ChangeLineInput>()
        .Input<RemoveLineInput>()
        .Input<ChooseDeliveryInput>()
        .Input<AcceptPricesInput>()
        .Payload<CartView>("CartPayload", "cart")
        .Mutation(root => root
            .Do<CreateCartInput, CartView>("createCart", CartOpening.Open)
            .Do<AddLineInput, CartView>("addLine", m => Change(m, cart => Add(m, cart)))
            .Do<ChangeLineInput, CartView>("changeLine", m => Change(m, _ => Wish.For(new ChangeLine(m.Input.Line, m.Input.Quantity))))
            .Do<RemoveLineInput, CartView>("removeLine", m => Change(m, _ => Wish.For(new RemoveLine(m.Input.Line))))
            .Do<ChooseDeliveryInput, CartView>("chooseDelivery", m => Change(m, _ => Choose(m)))
            .Do<AcceptPricesInput, CartView>("acceptPrices", m => Change(
                m, cart => Wish.For(new AcceptPrices([.. Quotes.Of(m.Context, cart.State)])))));

    private static Wish Add(Mutation<AddLineInput> m, CartView cart)
    {
        if (Deliveries.Wrong(m.Context, m.Input.Delivery) is { } wrong)
            return wrong;
        return Quotes.Of(m.Context, cart.State, m.Input.Variant) is { } quote
            ? Wish.For(new AddLine(quote, m.Input.Quantity, Deliveries.Of(m.Input.Delivery)))
            : new NotForSale(m.Input.Variant);
    }

    private static Wish Choose(Mutation<ChooseDeliveryInput> m) => Deliveries.Wrong(m.Context, m.Input.Delivery) is { } wrong
        ? wrong
        : Wish.For(new ChooseDelivery(Deliveries.Of(m.Input.Delivery)!, m.Input.Line));

    private static async ValueTask<Payload<CartView>> Change<TInput>(Mutation<TInput> m, Func<CartView, Wish> wish)
        where TInput : ICartInput
    {
        if (await CartOpening.FindOrOpen(m) is not { } cart)
            return Payload<CartView>.Refused(new NotFound("cart"));
        var wanted = wish(cart);
        if (wanted.Command is not { } command)
            return Payload<CartView>.Refused(wanted.Refusal!);
        var reply = await m.Grains.Ask(CartGrain.Of(cart.Id), command, m.CallerOf(cart), m.Context.Cancellation);
        return Payload<CartView>.Of(await CartAccess.Find(m.Context, cart.Id, m.Input.Secret, reply.Version), reply);
    }

    public static Caller CallerOf<TInput>(this Mutation<TInput> m, CartView cart) where TInput : ICartInput =>
        m.Caller($"guest/{cart.Id}", m.Input.Secret);
}
