using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Products;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Products;

internal static class ProductMutations
{
    public static SchemaBuilder Products(this SchemaBuilder schema) => schema
        .Input<PublishProductInput>()
        .Input<UnpublishProductInput>()
        .Input<RepriceVariantInput>()
        .Payload<CatalogueProduct>("PublishProductPayload", "product")
        .Payload<CatalogueProduct>("UnpublishProductPayload", "product")
        .Payload<CatalogueVariant>("RepriceVariantPayload", "variant")
        .Refusal<NothingToSell>()
        .Mutation(root => root
            .Do<PublishProductInput, CatalogueProduct>("publishProduct", m => Change(m, m.Input.Product, new PublishProduct()))
            .Do<UnpublishProductInput, CatalogueProduct>("unpublishProduct", m => Change(m, m.Input.Product, new UnpublishProduct()))
            .Do<RepriceVariantInput, CatalogueVariant>("repriceVariant", Reprice));

    private static async ValueTask<Payload<CatalogueProduct>> Change<TInput>(Mutation<TInput> m, ProductId id, ICommand command)
        where TInput : IKeyedInput
    {
        var reply = await m.Grains.Ask(ProductGrain.Of(id), command, m.Caller(), m.Context.Cancellation);
        return Payload<CatalogueProduct>.Of(await After(m, id, reply), reply);
    }

    private static async ValueTask<Payload<CatalogueVariant>> Reprice(Mutation<RepriceVariantInput> m)
    {
        var currency = m.Context.Get<IMarkets>().Default.Currency;
        if ((Amounts.Wrong(m.Input.Price, currency, "price")
            ?? Amounts.Wrong(m.Input.CompareAtPrice, currency, "compareAtPrice")) is { } wrong)
            return Payload<CatalogueVariant>.Refused(wrong);
        if (m.Context.Get<ICatalogue>().Find(m.Input.Variant) is not { } known)
            return Payload<CatalogueVariant>.Refused(new NotFound("variant"));

        var command = new RepriceVariant(
            m.Input.Variant, Money.FromDecimal(m.Input.Price, currency),
            m.Input.CompareAtPrice is { } before ? Money.FromDecimal(before, currency) : null);
        var reply = await m.Grains.Ask(ProductGrain.Of(known.Product.Id), command, m.Caller(), m.Context.Cancellation);
        if (reply.Answer is InvalidProduct invalid)
            reply = reply with { Answer = InvalidInput.At(invalid.Message, "price") };
        var product = await After(m, known.Product.Id, reply);
        return Payload<CatalogueVariant>.Of(
            product?.State.Find(m.Input.Variant) is { } variant ? new(product, variant) : null, reply);
    }

    // From the grain: the catalogue may learn of it a moment later.
    private static async ValueTask<CatalogueProduct?> After<TInput>(Mutation<TInput> m, ProductId id, Reply reply)
        where TInput : IKeyedInput
    {
        var view = await m.Context.Read<ProductState>(ProductGrain.Of(id), reply.Version);
        return view.State.Exists ? new(id, view.State) : null;
    }
}

internal sealed record PublishProductInput(string IdempotencyKey, ProductId Product) : IKeyedInput;

internal sealed record UnpublishProductInput(string IdempotencyKey, ProductId Product) : IKeyedInput;

internal sealed record RepriceVariantInput(string IdempotencyKey, VariantId Variant, decimal Price, decimal? CompareAtPrice)
    : IKeyedInput;
