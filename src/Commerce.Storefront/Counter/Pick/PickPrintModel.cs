namespace Commerce.Storefront.Counter.Pick;

public sealed record PickPrintModel(PickOrder Order, DateTimeOffset Now);
