using Commerce.GraphQL.Common;
using Commerce.Grains;
using Commerce.Grains.Stock;

namespace Commerce.GraphQL.Stock;

internal interface IStockInput : IKeyedInput
{
    VariantId Variant { get; }
    LocationId Store { get; }
}

internal sealed record ReceiveStockInput(
    string IdempotencyKey, VariantId Variant, LocationId Store, int Quantity, string? Reference) : IStockInput;

internal sealed record AdjustStockInput(
    string IdempotencyKey, VariantId Variant, LocationId Store, int? Delta, int? Counted, AdjustmentReason Reason, string? Reference)
    : IStockInput;

internal sealed record SetSafetyStockInput(string IdempotencyKey, VariantId Variant, LocationId Store, int Quantity) : IStockInput;
