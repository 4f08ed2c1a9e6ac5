using System.Net.Http.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Channel = System.Threading.Channels.Channel;

namespace Commerce.Silo.Cluster;

/// <summary>The way to one other silo. What waits goes as one request; a few requests may be under way.</summary>
internal sealed class PeerLink
{
    private const int MostAtOnce = 256;
    private const int Lanes = 4;

    private readonly Channel<(ForwardedAsk Ask, TaskCompletionSource<ForwardedReply?> Done)> queue =
        Channel.CreateBounded<(ForwardedAsk, TaskCompletionSource<ForwardedReply?>)>(10_000);

    private readonly HttpClient http;
    private readonly ILogger log;

    public PeerLink(HttpClient http, ILogger log)
    {
        (this.http, this.log) = (http, log);
        for (var lane = 0; lane < Lanes; lane++)
            _ = Run();
    }

    /// <summary>The reply, or null when the peer can't be reached or takes no more.</summary>
    public Task<ForwardedReply?> Send(ForwardedAsk ask)
    {
        var done = new TaskCompletionSource<ForwardedReply?>(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!queue.Writer.TryWrite((ask, done)))
            done.SetResult(null);
        return done.Task;
    }

    public void Close() => queue.Writer.TryComplete();

    private async Task Run()
    {
        while (await queue.Reader.WaitToReadAsync())
        {
            var asks = new List<(ForwardedAsk Ask, TaskCompletionSource<ForwardedReply?> Done)>();
            while (asks.Count < MostAtOnce && queue.Reader.TryRead(out var next))
                asks.Add(next);
            if (asks.Count == 0)
                continue;
            var replies = await Post([.. asks.Select(next => next.Ask)]);
            for (var i = 0; i < asks.Count; i++)
                asks[i].Done.SetResult(replies is null ? null : replies[i]);
        }
    }

    private async Task<ForwardedReply[]?> Post(ForwardedAsk[] asks)
    {
        try
        {
            using var response = await http.PostAsJsonAsync("silo/ask", asks);
            response.EnsureSuccessStatusCode();
            var replies = await response.Content.ReadFromJsonAsync<ForwardedReply[]>();
            return replies?.Length == asks.Length ? replies : null;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or System.Text.Json.JsonException)
        {
            log.LogWarning("The silo at {Address} did not answer: {Why}. Its grains are asked here", http.BaseAddress, e.Message);
            return null;
        }
    }
}
