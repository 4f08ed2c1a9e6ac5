using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Orders;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Customers;
using Commerce.Grains.Reads;
using Commerce.Grains.Secrets;

namespace Commerce.GraphQL.Customers;

/// <summary>
/// A customer as the counter sees them. Staff find who ordered at their stores, by what orders are found by, and whoever tells
/// them a whole e-mail address; they read no addresses and no orders of other stores.
/// </summary>
internal sealed record FoundCustomer(CustomerView Customer, Contact Profile, IReadOnlyList<LocationId>? Stores)
{
    private const int LongestText = 200, Most = 50, UsualOrders = 5;

    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .Type<FoundCustomer>("FoundCustomer", t => t
            .Field("id", found => found.Customer.Id)
            .Field("name", found => found.Profile.Name)
            .Field("email", found => found.Profile.Email)
            .Field("phone", found => found.Profile.Phone)
            .Field("preferredStore", (found, context) =>
                found.Customer.State.PreferredStore is { } store ? context.Get<IStores>().Find(store) : null)
            .FieldAsync("orders", Orders))
        .Query(query => query.FieldAsync("findCustomers", Find));

    private static async ValueTask<IReadOnlyList<FoundCustomer>> Find(FieldContext context)
    {
        var stores = Workplace.Searched(context);
        await context.Reach();
        var text = context.Arg<string>("text").Trim();
        if (Check.Text(text, LongestText, "text") is { } wrong)
            throw new GraphQLException(wrong.Message, ErrorCodes.BadUserInput);
        var first = Math.Clamp(context.Arg<int?>("first") ?? Page.Usual, 0, Most);
        var ids = new List<CustomerId>();
        if (text.Contains('@') && await Account.OfAddress(context, text, AccountKind.Customer) is { } account)
            ids.Add(new(account.Id));
        ids.AddRange(await context.Get<IOrderReads>().Customers(
            new() { Text = text, Number = OrderNumbers.Normalise(text), Stores = stores }, first, context.Cancellation));

        var found = new List<FoundCustomer>();
        foreach (var id in ids.Distinct().Take(first))
            if (await Viewers.Customer(context, id) is { Profile: { } profile } customer)
                found.Add(new(customer, profile, stores));
        return found;
    }

    private static ValueTask<OrderConnection> Orders(FoundCustomer found, FieldContext context) => OrderConnection.Of(
        context, new() { Customer = found.Customer.Id, Stores = found.Stores },
        Math.Clamp(context.Arg<int?>("first") ?? UsualOrders, 0, Page.Most), context.Arg<string?>("after"));
}
