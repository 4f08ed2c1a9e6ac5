using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Access;

/// <summary>
/// What <c>@budget</c> names. An account and a pickup code guard themselves against many tries at one of them, whoever makes them;
/// budgets are against one client's tries at many.
/// </summary>
public static class Budgets
{
    public const string SignIn = "sign-in", Code = "code", Mail = "mail", Payment = "payment";

    public static readonly TimeSpan Within = TimeSpan.FromMinutes(5);

    // A whole shop's customers may order from behind one address on a busy evening.
    private const int PaymentsForEachTry = 5;

    /// <summary>Null where nothing is counted.</summary>
    /// <param name="address">Where a request comes from; null for one from this machine, which is not counted.</param>
    public static ClientBudgets? Of(BudgetOptions options, TimeProvider time, Func<IServiceProvider, IPAddress?> address)
    {
        if (options is { CostPerMinute: 0, Tries: 0 })
            return null;
        // Without tries there is still a bucket of each name: the schema asks for it.
        var tries = new Budget(options.Tries == 0 ? int.MaxValue : options.Tries, Within);
        return new((budget, user, services) => ClientOf(budget, Viewer.Of(user), address(services)), time)
        {
            Cost = options.CostPerMinute == 0 ? null : new(options.CostPerMinute, TimeSpan.FromMinutes(1)),
            Fields = new Dictionary<string, Budget>
            {
                [SignIn] = tries, [Code] = tries, [Mail] = tries,
                [Payment] = tries with { Tokens = (int)Math.Min(int.MaxValue, (long)tries.Tokens * PaymentsForEachTry) },
            },
        };
    }

    /// <summary>
    /// Whoever is signed in, else the address. A guest's secrets name nobody, for anybody can open a cart more; and for what gives
    /// an account, accounts do not count either.
    /// </summary>
    private static string? ClientOf(string? budget, Viewer viewer, IPAddress? address) =>
        NameOf(address) is not { } from ? null
        : viewer is { Customer: null, Staff: null } || budget is SignIn or Mail ? from
        : viewer.Actor;

    /// <summary>A provider gives each household a whole /64 of version 6.</summary>
    private static string? NameOf(IPAddress? address)
    {
        if (address is null)
            return null;
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address))
            return null;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? $"address/{Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))}"
            : $"address/{address}";
    }
}
