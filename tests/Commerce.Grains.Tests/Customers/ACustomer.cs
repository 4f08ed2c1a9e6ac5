using Commerce.Grains.Accounts;
using Commerce.Grains.Customers;

namespace Commerce.Grains.Tests.Customers;

/// <summary>Somebody who registered at noon.</summary>
public abstract class ACustomer
{
    protected static readonly DateTimeOffset Noon = Given.Noon;
    protected static readonly DateTimeOffset Tomorrow = Noon.AddDays(1);
    protected static readonly CustomerId Id = new(new Guid("01939e5a-7c00-7000-8000-00000000000a"));
    protected static readonly Sealed Profile = new(new(Id.Value), "name+email+phone");

    protected static readonly RegisterCustomer Register = new("mail#1", Profile, "pw#1", "de", "token#1", Tomorrow);

    protected static Given Nobody() => Given.Grain(new CustomerGrain(), CustomerGrain.Of(Id));

    protected static Given Registered() => Nobody().When(Register);

    protected static Credentials Account(Given customer) => customer.As<CustomerState>().Credentials;
}
