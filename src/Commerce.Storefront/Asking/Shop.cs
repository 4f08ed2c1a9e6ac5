using System.Buffers;
using System.Text.Json;
using Commerce.GraphQL.Server;
using Microsoft.AspNetCore.Http;

namespace Commerce.Storefront.Asking;

/// <summary>The API, asked in process with the caller's own rights: through the same gate and limits as over HTTP.</summary>
public sealed class Shop(GraphQLExecutor executor)
{
    /// <exception cref="ShopFailed">The API could not answer; refusals of a mutation are in its payload instead.</exception>
    public async ValueTask<TData> Ask<TData>(HttpContext http, Operation<TData> operation, object? variables = null)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        // What changes something is carried through although the browser has gone: its next page shows the outcome.
        var cancellation = operation.Changes ? CancellationToken.None : http.RequestAborted;
        await executor.ExecuteAsync(RequestOf(operation, variables), http.User, http.RequestServices, output, cancellation);
        var answer = JsonSerializer.Deserialize<Answer<TData>>(output.WrittenSpan, ShopJson.Options)!;
        if (answer.Errors is [var error, ..])
            throw new ShopFailed(error.Extensions?.Code ?? "INTERNAL", error.Message, error.Extensions?.RetryAfter);
        return answer.Data ?? throw new ShopFailed("INTERNAL", $"{operation.Path} came back without data.", null);
    }

    public Subscription Watch(HttpContext http, Operation operation, object? variables) =>
        executor.Subscribe(RequestOf(operation, variables), http.User, http.RequestServices, http.RequestAborted);

    private static GraphQLRequest RequestOf(Operation operation, object? variables) => new(operation.Text)
    {
        Variables = variables is null ? default : JsonSerializer.SerializeToElement(variables, ShopJson.Options),
    };

    private sealed record Answer<T>(T? Data, IReadOnlyList<AnswerError>? Errors);

    private sealed record AnswerError(string Message, AnswerErrorFacts? Extensions);

    private sealed record AnswerErrorFacts(string? Code, int? RetryAfter);
}
