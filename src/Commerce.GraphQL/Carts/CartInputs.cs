using Commerce.GraphQL.Common;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;

namespace Commerce.GraphQL.Carts;

/// <summary>The input of what is done to a cart.</summary>
internal interface ICartInput : IKeyedInput
{
    /// <summary>The signed-in customer's own when null.</summary>
    CartId? Cart { get; }

    string? Secret { get; }
}

internal sealed record CreateCartInput(string IdempotencyKey, string? Country, string? Locale, Channel? Channel) : IKeyedInput;

internal sealed record AddLineInput(
    string IdempotencyKey, CartId? Cart, string? Secret, VariantId Variant, int Quantity, DeliveryInput? Delivery) : ICartInput;

internal sealed record DeliveryInput(FulfilmentMethod Method, LocationId? Store);

internal sealed record ChangeLineInput(string IdempotencyKey, CartId? Cart, string? Secret, LineId Line, int Quantity) : ICartInput;

internal sealed record RemoveLineInput(string IdempotencyKey, CartId? Cart, string? Secret, LineId Line) : ICartInput;

internal sealed record ChooseDeliveryInput(
    string IdempotencyKey, CartId? Cart, string? Secret, LineId? Line, DeliveryInput Delivery) : ICartInput;

internal sealed record AcceptPricesInput(string IdempotencyKey, CartId? Cart, string? Secret) : ICartInput;

internal sealed record BeginCheckoutInput(string IdempotencyKey, CartId? Cart, string? Secret, IReadOnlyList<string>? Slots) : ICartInput;
