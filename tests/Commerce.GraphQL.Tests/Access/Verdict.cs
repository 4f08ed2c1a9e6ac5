using System.Buffers;
using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Tests.TestShop;

namespace Commerce.GraphQL.Tests.Access;

/// <summary>What somebody got: R refused for want of rights, N told that there is no such thing, Y anything else.</summary>
internal static class Verdict
{
    public static async Task<char> Of(Shop shop, Viewer viewer, Probe probe)
    {
        if (probe.Operation != "subscription")
        {
            var output = new ArrayBufferWriter<byte>();
            await shop.Executor.ExecuteAsync(probe.Request(), viewer.ToPrincipal(), shop.Services, output);
            return Of(probe, JsonDocument.Parse(output.WrittenMemory).RootElement);
        }
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var subscription = shop.Executor.Subscribe(probe.Request(), viewer.ToPrincipal(), shop.Services, patience.Token);
        if (subscription.Messages is null)
            return Of(subscription.Errors[0].Code);
        try
        {
            await foreach (var message in subscription.Messages.WithCancellation(patience.Token))
                return Of(probe, JsonDocument.Parse(message.Json).RootElement);
            return 'N';
        }
        catch (GraphQLException e)
        {
            return Of(e.Error.Code);
        }
    }

    private static char Of(Probe probe, JsonElement answer)
    {
        if (answer.TryGetProperty("errors", out var errors))
            return Of(errors[0].GetProperty("extensions").GetProperty("code").GetString());
        var it = answer.GetProperty("data").GetProperty("it");
        if (it.ValueKind == JsonValueKind.Null)
            return 'N';
        return it.ValueKind == JsonValueKind.Object && it.TryGetProperty("errors", out var refusals)
            && refusals.EnumerateArray().Any(refusal => refusal.GetProperty("__typename").GetString() == "NotFound")
                ? 'N'
                : 'Y';
    }

    private static char Of(string? code) => code switch
    {
        ErrorCodes.Unauthenticated or ErrorCodes.Forbidden => 'R',
        "NOT_FOUND" => 'N',
        ErrorCodes.Internal => '!',
        ErrorCodes.BadUserInput or ErrorCodes.ValidationFailed => '?',
        _ => 'Y',
    };
}
