using System.Globalization;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Staff;
using NodaTime;
using NodaTime.Text;

namespace Commerce.GraphQL.Common;

/// <summary>What every domain's part of the schema uses: scalars, ids, money, pages, refusals that all share.</summary>
internal static class CommonSchema
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .Scalars()
        .Ids()
        .Type<Money>("Money", t => t
            .Field("amount", money => money.ToDecimal().ToString("F" + money.Currency.Digits, CultureInfo.InvariantCulture))
            .Field("currencyCode", money => money.Currency))
        .Type<PageInfo>()
        .Enum<ActorKind>()
        .Type<Contact>()
        .Type<AddressView>("Address")
        .Input<PointInput>()
        .Input<ContactInput>()
        .Input<AddressInput>()
        .Refusal<InvalidInput>()
        .Refusal<NotFound>()
        .Refusal<KeyReused>()
        .Budgets()
        .Directive("staff", (arguments, context) => Guard(Viewer.Of(context.User), arguments.Get<StaffRole>("role")))
        .Directive("customer", (_, context) => Viewer.Of(context.User).Customer is null
            ? new GraphQLError("Sign in as a customer first.", ErrorCodes.Unauthenticated)
            : null);

    private static GraphQLError? Guard(Viewer viewer, StaffRole role) => viewer.Staff is null
        ? new GraphQLError("Sign in as staff first.", ErrorCodes.Unauthenticated)
        : viewer.Is(role) ? null : new GraphQLError($"This needs the role {role}.", ErrorCodes.Forbidden);

    private static SchemaBuilder Scalars(this SchemaBuilder schema) => schema
        .Scalar("Decimal", Decimals.Parse, value => value.ToString(CultureInfo.InvariantCulture))
        .ScalarAs<string>("Decimal", text => text, text => text)
        .Scalar("DateTime", Times.Parse, Times.Format)
        .Scalar("Date", text => LocalDatePattern.Iso.Parse(text).GetValueOrThrow(), LocalDatePattern.Iso.Format)
        .ScalarAs("Date", text => DateOnly.Parse(text, CultureInfo.InvariantCulture), date => date.ToString("O", CultureInfo.InvariantCulture))
        .Scalar("CurrencyCode", text => new Currency(text), currency => currency.Code)
        .Scalar("CountryCode", Codes.Country, code => code)
        .Scalar("Locale", Codes.Locale, code => code)
        .Scalar("Position", Positions.Parse, Positions.Format);

    private static SchemaBuilder Ids(this SchemaBuilder schema) => schema
        .Id<ProductId>("Product")
        .Id<VariantId>("Variant")
        .Id<LocationId>("Store")
        .Id<CartId>("Cart")
        .Id<LineId>("Line")
        .Id<OrderId>("Order")
        .Id<FulfilmentOrderId>("FulfilmentOrder")
        .Id<CustomerId>("Customer")
        .Id<StaffId>("StaffMember");
}
