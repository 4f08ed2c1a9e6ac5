using System.Buffers;
using System.Security.Claims;
using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Language;

namespace Commerce.GraphQL.Server;

/// <summary>
/// Runs requests against a schema. One instance serves all requests; HTTP and in-process callers pass the same limits.
/// </summary>
public sealed class GraphQLExecutor
{
    private readonly Preparation _preparation;

    public GraphQLExecutor(Schema schema, ExecutorOptions? options = null)
    {
        Schema = schema;
        Options = options ?? new ExecutorOptions();
        Options.Budgets?.Check(schema, Options);
        _preparation = new Preparation(schema, Options);
    }

    public Schema Schema { get; }
    public ExecutorOptions Options { get; }

    /// <summary>Answers a query or a mutation with one JSON object.</summary>
    public async ValueTask<ExecutionOutcome> ExecuteAsync(
        GraphQLRequest request, ClaimsPrincipal user, IServiceProvider services, IBufferWriter<byte> output,
        CancellationToken cancellation = default)
    {
        if (Options.Budgets?.Overdrawn(user, services) is { } debt) return Refuse(output, ClientBudgets.Refusal(debt));
        var prepared = _preparation.Prepare(request);
        if (prepared.Errors is { } errors)
        {
            Options.Budgets?.ChargeRefused(request.Query.Length, user, services);
            return Refuse(output, errors);
        }
        if (prepared.Operation!.Kind == OperationKind.Subscription)
            return Refuse(output, new GraphQLError("A subscription needs a transport that streams.", ErrorCodes.BadRequest));
        var budget = Options.Budgets?.Spend(prepared.Cost, user, services);
        if (budget is { IsGranted: false } overdrawn) return Refuse(output, ClientBudgets.Refusal(overdrawn));
        using var run = new OperationRun(Options, prepared.Plan!, prepared.Variables!, user, services, cancellation);
        try
        {
            await run.RunAsync(null);
        }
        catch (Exception e)
        {
            // A resolver's exception never comes so far; this is a bug of ours, and the client must not see it.
            Options.OnUnexpectedError?.Invoke(e, "operation");
            return Refuse(output, new GraphQLError("Internal error", ErrorCodes.Internal));
        }
        ResponseWriter.Write(output, run, request.ReportsCost ? new CostReport(prepared.Cost, Options.MaxCost, budget?.Remaining) : null);
        return new ExecutionOutcome(OutcomeKind.Executed, run.Errors);
    }

    private static ExecutionOutcome Refuse(IBufferWriter<byte> output, params IReadOnlyList<GraphQLError> errors)
    {
        ResponseWriter.WriteRefusal(output, errors);
        return new ExecutionOutcome(OutcomeKind.Refused, errors);
    }

    /// <summary>Opens a subscription, or tells why not.</summary>
    public Subscription Subscribe(
        GraphQLRequest request, ClaimsPrincipal user, IServiceProvider services, CancellationToken cancellation = default)
    {
        var prepared = _preparation.Prepare(request);
        if (prepared.Errors is { } errors) return Subscription.Refused(errors);
        return Options.Budgets?.Spend(prepared.Cost, user, services) is { IsGranted: false } overdrawn
            ? Subscription.Refused([ClientBudgets.Refusal(overdrawn)])
            : Subscription.Open(this, prepared.Plan!, prepared.Variables!, user, services, cancellation);
    }

    /// <summary>What is wrong with a document, whatever its variables: for those who keep documents and want to know before they are asked.</summary>
    public IReadOnlyList<GraphQLError> Check(string document) => _preparation.Check(document);

    /// <summary>
    /// What kind of operation a request is, so that a transport can choose how to answer; null if its document may not run. One that may
    /// is not checked again when it then does.
    /// </summary>
    internal OperationKind? KindOf(GraphQLRequest request) => _preparation.Prepare(request).Operation?.Kind;
}
