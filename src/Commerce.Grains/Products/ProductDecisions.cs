using static Commerce.Grains.Decision;

namespace Commerce.Grains.Products;

internal static partial class ProductDecisions
{
    public static Decision PutTranslation(ProductState product, PutTranslation command) => product switch
    {
        { Exists: false } => Refuse(new NotFound("product")),
        _ when ProductCheck.Text(command.Text) is { } wrong => Refuse(wrong),
        _ when product.Texts.Contains(command.Text) => Nothing(),
        { Texts.Length: >= ProductCheck.MostTexts } when product.Texts.All(text => text.Locale != command.Text.Locale) =>
            Refuse(ProductCheck.TooManyTexts),
        _ => Record(new ProductTextPut(command.Text)),
    };

    public static Decision Reprice(ProductState product, RepriceVariant command) => product.Find(command.Variant) switch
    {
        null => Refuse(new NotFound("variant")),
        _ when ProductCheck.Price(command.Price, command.CompareAt) is { } wrong => Refuse(wrong),
        var variant when Priced(variant, command.Price, command.CompareAt) is { } priced => Record(priced),
        _ => Nothing(),
    };

    public static Decision Publish(ProductState product) => product switch
    {
        { Exists: false } => Refuse(new NotFound("product")),
        { Published: true } => Nothing(),
        _ when product.Variants.All(variant => variant.Price is null) => Refuse(new NothingToSell()),
        _ => Record(new ProductPublished()),
    };

    public static Decision Unpublish(ProductState product) => product switch
    {
        { Exists: false } => Refuse(new NotFound("product")),
        { Published: false } => Nothing(),
        _ => Record(new ProductUnpublished()),
    };

    private static VariantPriced? Priced(Variant variant, Money price, Money? compareAt) =>
        variant.Price == price && variant.CompareAt == compareAt
            ? null
            : new(variant.Id, price, compareAt, variant.Price == price ? variant.PriceVersion : variant.PriceVersion + 1);
}
