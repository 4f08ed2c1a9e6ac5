using System.Collections.Concurrent;
using System.Text.Json;
using Commerce.Testing.Api;

namespace Commerce.Faults.Histories;

/// <summary>Calls as a careful client makes them: each with a key, sent again with the same key until it is known what came of it.</summary>
internal sealed class KeyedCalls(CallHistory history)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly ConcurrentBag<(ShopApi Api, Sent Sent)> acknowledged = [];

    /// <summary>Calls that were acknowledged after an attempt whose outcome nobody knew.</summary>
    public int AcknowledgedAfterUnknown => acknowledged.Count(call => call.Sent.AfterUnknown);

    /// <param name="input">The input but for its key.</param>
    /// <returns>The last answer: unknown or unsent only when the patience ended.</returns>
    public async Task<Answer> Send(ShopApi api, string kind, string document, Dictionary<string, object?> input, CancellationToken patience)
    {
        var key = (string)(input["idempotencyKey"] = Guid.NewGuid().ToString("N"));
        var afterUnknown = false;
        for (var attempt = 1; ; attempt++)
        {
            var answer = await api.Mutate(document, input);
            Keep(key, kind, attempt, answer);
            if (answer.IsOk)
                acknowledged.Add((api, new(key, kind, document, input, Identity(answer), afterUnknown)));
            if (answer.Outcome is not (Outcome.Unknown or Outcome.Unsent) || patience.IsCancellationRequested)
                return answer;
            afterUnknown |= answer.Outcome == Outcome.Unknown;
            await Task.Delay(Pause, CancellationToken.None);
        }
    }

    /// <summary>Sends acknowledged calls once more, first those that were unknown for a while: each must end as it did.</summary>
    /// <returns>How many were sent, and those that ended otherwise.</returns>
    public async Task<(int Sent, IReadOnlyList<string> Otherwise)> SendAgain(int most)
    {
        var otherwise = new List<string>();
        var chosen = acknowledged.OrderByDescending(call => call.Sent.AfterUnknown).Take(most).ToArray();
        foreach (var (api, sent) in chosen)
        {
            var answer = await api.Mutate(sent.Document, sent.Input);
            if (!answer.IsOk || Identity(answer) != sent.Identity)
                otherwise.Add($"{sent.Kind} {sent.Key}: was {sent.Identity}, then {answer}");
        }
        return (chosen.Length, otherwise);
    }

    private void Keep(string key, string kind, int attempt, Answer answer)
    {
        if (answer.Outcome != Outcome.Unsent)
            history.Add(new(key, kind, attempt, answer.Outcome, OrderOf(answer), Identity(answer), answer.RefusalName, answer.Trouble));
    }

    private static string? Identity(Answer answer) => Thing(answer)?.GetProperty("id").GetString();

    private static Guid? OrderOf(Answer answer) => Thing(answer) is not { } thing ? null
        : thing.TryGetProperty("order", out var order) ? Ids.Of(order.GetProperty("id").GetString()!)
        : answer.Data.TryGetProperty("order", out _) ? Ids.Of(thing.GetProperty("id").GetString()!)
        : null;

    /// <summary>What a payload is about: its first field.</summary>
    private static JsonElement? Thing(Answer answer) =>
        answer.IsOk && answer.Data.EnumerateObject().First().Value is { ValueKind: JsonValueKind.Object } thing ? thing : null;

    private sealed record Sent(
        string Key, string Kind, string Document, Dictionary<string, object?> Input, string? Identity, bool AfterUnknown);
}
