using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Commerce.GraphQL.Server.Binding;
using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server;

/// <summary>One message of a subscription: a whole response, and the cursor to resume after it.</summary>
public readonly record struct SubscriptionMessage(ReadOnlyMemory<byte> Json, string? Cursor);

/// <summary>An open subscription, or the errors for which there is none.</summary>
public sealed class Subscription
{
    private Subscription(IReadOnlyList<GraphQLError> errors, IAsyncEnumerable<SubscriptionMessage>? messages)
    {
        Errors = errors;
        Messages = messages;
    }

    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Null when refused. States that look alike to this client come once. A message is only made once it is asked for, so a slow reader holds the source back.</summary>
    public IAsyncEnumerable<SubscriptionMessage>? Messages { get; }

    internal static Subscription Refused(IReadOnlyList<GraphQLError> errors) => new(errors, null);

    internal static Subscription Open(
        GraphQLExecutor executor, OperationPlan plan, VariableValues variables, ClaimsPrincipal user, IServiceProvider services,
        CancellationToken cancellation)
    {
        // Lives as long as the stream, since the source may hold on to its context and to its cancellation.
        var opened = new OperationRun(executor.Options, plan, variables, user, services, cancellation);
        if (opened.OpenSource(cancellation) is { } events)
            return new Subscription([], Answer(executor, opened, events, cancellation));
        opened.Dispose();
        return Refused(opened.Errors);
    }

    private static async IAsyncEnumerable<SubscriptionMessage> Answer(
        GraphQLExecutor executor, OperationRun opened, IAsyncEnumerable<SubscriptionEvent> events,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var whole = opened;
        await using var source = events.GetAsyncEnumerator(cancellation);
        var likeness = new Likeness(opened.Plan);
        ReadOnlyMemory<byte> before = default;
        while (true)
        {
            var output = new ArrayBufferWriter<byte>();
            string? cursor = null;
            Exception? failure = null;
            try
            {
                if (!await source.MoveNextAsync()) yield break;
                cursor = source.Current.Cursor;
                await AnswerAsync(executor, opened, source.Current.Value, output, cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                failure = e;
            }
            if (failure is not null)
            {
                if (failure is not GraphQLException) executor.Options.OnUnexpectedError?.Invoke(failure, "subscription");
                output.ResetWrittenCount();
                ResponseWriter.WriteRefusal(output, [(failure as GraphQLException)?.Error ?? new GraphQLError("Internal error")]);
            }
            // What has a cursor is a state: one that looks as the last one did tells nothing.
            if (cursor is not null && likeness.Alike(before.Span, output.WrittenSpan)) continue;
            yield return new SubscriptionMessage(before = output.WrittenMemory, cursor);
            if (failure is not null) yield break;
        }
    }

    private static async ValueTask AnswerAsync(
        GraphQLExecutor executor, OperationRun opened, object? value, ArrayBufferWriter<byte> output,
            CancellationToken cancellation)
    {
        using var run =
            new OperationRun(executor.Options, opened.Plan, opened.Variables, opened.User, opened.Services, cancellation);
        await run.RunAsync(value);
        ResponseWriter.Write(output, run);
    }
}
