using Commerce.GraphQL.Carts;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Orders;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Accounts;
using Commerce.Grains.Reads;
using Commerce.Grains.Secrets;

namespace Commerce.GraphQL.Customers;

internal static class CustomerSchema
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .Type<CustomerView>("Customer", Fields)
        .With(FoundCustomer.Bind)
        .Query(query => query.FieldAsync("me", async context =>
        {
            await context.Reach();
            return await Viewers.Of(context, context.Viewer());
        }))
        .Refusal<WeakPassword>(path: "password")
        .Type<LinkNotValid>("TokenInvalid", t => t.Field("path", _ => (IReadOnlyList<string>)["input", "token"]))
        .Refusal<PasswordWrong>(path: "current")
        .Refusal<SignInFailed>()
        .Signing()
        .Accounts()
        .Profiles();

    public static async ValueTask<object?> Node(FieldContext context, GlobalId id)
    {
        var customer = GlobalId.Read<CustomerId>("Customer", id.ToString());
        return context.Viewer().Customer == customer ? await Viewers.Customer(context, customer) : null;
    }

    private static void Fields(TypeBuilder<CustomerView> type) => type
        .Field("name", customer => customer.Profile?.Name ?? "")
        .Field("email", customer => customer.Profile?.Email ?? "")
        .Field("emailVerified", customer => customer.State.Credentials.Verified)
        .Field("phone", customer => customer.Profile?.Phone)
        .Field("locale", customer => customer.State.Locale)
        .Field("preferredStore", (customer, context) =>
            customer.State.PreferredStore is { } store ? context.Get<IStores>().Find(store) : null)
        .FieldAsync("orders", Orders)
        .FieldAsync("cart", (customer, context) => CartAccess.Find(context, null, null));

    private static async ValueTask<OrderConnection> Orders(CustomerView customer, FieldContext context)
    {
        var after = context.Arg<string?>("after");
        var first = Math.Clamp(context.Arg<int?>("first") ?? Page.Usual, 0, Page.Most);
        return await OrderConnection.Of(context, new() { Customer = customer.Id }, first, after);
    }
}
