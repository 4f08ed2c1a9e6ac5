using Commerce.Grains;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>
/// Some steps end only when another grain has spoken: the goods go when the money is known to be there. Who asked waits for
/// that a little, so that the answer is nearly always final; if it takes longer they see that it is being checked.
/// </summary>
internal static class CommittedChange
{
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(8);

    /// <param name="patience">Eight seconds when left out.</param>
    /// <returns>The first state that holds, or the last one seen when the patience is over.</returns>
    public static async ValueTask<View<TState>> Until<TState>(
        IGrains grains, GrainId grain, Func<TState, bool> holds, TimeProvider time, CancellationToken cancellation, TimeSpan? patience = null)
        where TState : class
    {
        var seen = await grains.Read<TState>(grain, cancellation: cancellation);
        if (holds(seen.State))
            return seen;
        using var end = new CancellationTokenSource(patience ?? Usual, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, cancellation);
        try
        {
            await foreach (var view in grains.Watch<TState>(grain, either.Token))
            {
                seen = view;
                if (holds(view.State))
                    break;
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // Still being checked: the caller sees that, and hears the end by subscription.
        }
        return seen;
    }
}
