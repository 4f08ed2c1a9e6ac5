using System.Security.Claims;
using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server;

/// <summary>A bucket that each client has of its own: full at first, and full again when nothing was taken for a while.</summary>
/// <param name="Tokens">What it holds.</param>
/// <param name="Refill">How long an empty one takes to fill up.</param>
public sealed record Budget(int Tokens, TimeSpan Refill);

/// <summary>
/// What each client may ask for in a while. The cost of every operation is taken from one bucket; each asking for a field with
/// <c>@budget(name:)</c> takes one token from the bucket of that name, so that neither aliases nor batches give more tries.
/// </summary>
/// <param name="clientOf">
/// Who asks, as far as a budget (null: that of costs) is concerned. It must be nothing that a client can choose anew for each request.
/// Null: not counted.
/// </param>
/// <param name="maxBuckets">So many are remembered; those not used for longest are taken to be full again.</param>
public sealed class ClientBudgets(
    Func<string?, ClaimsPrincipal, IServiceProvider, string?> clientOf, TimeProvider time, int maxBuckets = 100_000)
{
    internal const string Directive = "budget";
    private const int CharactersForEach = 10;

    private readonly TokenBuckets _buckets = new(maxBuckets, time);

    /// <summary>In the units of <see cref="ExecutorOptions.MaxCost"/>; null for none.</summary>
    public Budget? Cost { get; init; }

    public IReadOnlyDictionary<string, Budget> Fields { get; init; } = new Dictionary<string, Budget>();

    /// <summary>
    /// Whether a client has spent more than it had, by what was refused: nothing of it is even read until that has come back.
    /// </summary>
    internal Allowance? Overdrawn(ClaimsPrincipal user, IServiceProvider services) =>
        Cost is { } budget && clientOf(null, user, services) is { } client && _buckets.Take("", budget, client, 0) is { IsGranted: false } debt ? debt : null;

    /// <summary>To find out that a document is wrong is work too, by its length.</summary>
    internal void ChargeRefused(int characters, ClaimsPrincipal user, IServiceProvider services)
    {
        if (Cost is { } budget && clientOf(null, user, services) is { } client)
            _buckets.Take("", budget, client, 1 + (characters / CharactersForEach), mayOwe: true);
    }

    /// <summary>Null where the operation is not counted.</summary>
    internal Allowance? Spend(int cost, ClaimsPrincipal user, IServiceProvider services) =>
        Cost is { } budget && clientOf(null, user, services) is { } client ? _buckets.Take("", budget, client, Math.Max(1, cost)) : null;

    internal GraphQLError? Refuse(string name, FieldContext context) =>
        clientOf(name, context.User, context.Services) is { } client
        && _buckets.Take(name, Fields[name], client, 1) is { IsGranted: false } refused
            ? Refusal(refused)
            : null;

    internal static GraphQLError Refusal(Allowance refused)
    {
        var seconds = GraphQLError.SecondsOf(refused.RetryAfter);
        return new GraphQLError($"You have asked for too much in a short time. Try again in {seconds} s.", ErrorCodes.RateLimited)
        {
            Extensions = new Dictionary<string, object> { [GraphQLError.RetryAfter] = seconds, ["remaining"] = refused.Remaining },
        };
    }

    /// <exception cref="SchemaException">A field names a budget that there is none of, or the costliest operation would never pass.</exception>
    internal void Check(Schema schema, ExecutorOptions options)
    {
        var unknown = schema.Types.OfType<FieldsType>().SelectMany(type => type.Fields).SelectMany(field => field.Directives)
            .Where(applied => applied.Name == Directive)
            .SelectMany(applied => applied.Node.Arguments, (_, argument) => (argument.Value as Language.StringValueNode)?.Value ?? "")
            .Where(name => !Fields.ContainsKey(name)).Distinct().Select(name => $"There is no budget \"{name}\".").ToList();
        if (Cost is { } cost && cost.Tokens < options.MaxCost)
            unknown.Add($"A budget of {cost.Tokens} would never let an operation of {options.MaxCost} pass.");
        if (unknown.Count > 0) throw new SchemaException(unknown);
    }
}
