using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Accounts;
using Commerce.Grains.Customers;
using Commerce.Grains.Secrets;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Customers;

/// <summary>An account of either kind, by its grain.</summary>
internal sealed record Account(GrainId Grain, AccountKind Kind, Credentials Credentials)
{
    public Guid Id => Guid.Parse(Grain.Key);

    public static async ValueTask<Account?> OfAddress(FieldContext context, string email, AccountKind kind)
    {
        var scope = kind == AccountKind.Staff ? StaffGrain.EmailScope : CustomerGrain.EmailScope;
        var hash = context.Get<IKeyedHash>().OfEmail(scope, email);
        return await context.Grains().FindOwner(scope, hash, context.Cancellation) is { } owner ? await Of(context, owner) : null;
    }

    /// <summary>The signed-in caller's own.</summary>
    public static async ValueTask<Account?> OfViewer(FieldContext context) => context.Viewer() switch
    {
        { Customer: { } customer } => await Of(context, CustomerGrain.Of(customer)),
        { Staff: { } staff } => await Of(context, StaffGrain.Of(staff.Id)),
        _ => null,
    };

    public static async ValueTask<Account> Of(FieldContext context, GrainId grain, long minVersion = 0) =>
        grain.Kind == StaffGrain.Of(default).Kind
            ? new(grain, AccountKind.Staff, (await context.Read<StaffState>(grain, minVersion)).State.Credentials)
            : new(grain, AccountKind.Customer, (await context.Read<CustomerState>(grain, minVersion)).State.Credentials);

    public Viewer ToViewer(string session) => new()
    {
        Customer = Kind == AccountKind.Customer ? new CustomerId(Id) : null,
        Staff = Kind == AccountKind.Staff ? new StaffRights(new(Id), StaffRole.Clerk, []) : null,
        Session = session,
    };
}
