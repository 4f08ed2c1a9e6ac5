using System.Buffers;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Tests.Server;

/// <summary>Runs documents in process, the way pages do.</summary>
internal static class TestServer
{
    public static readonly IServiceProvider NoServices = new EmptyServices();

    public static async Task<string> RunAsync(
        GraphQLExecutor executor, string query, object? variables = null, string? operationName = null, ClaimsPrincipal? user = null)
    {
        var output = new ArrayBufferWriter<byte>();
        await WithoutContext(async () =>
            await executor.ExecuteAsync(Request(query, variables, operationName), user ?? new ClaimsPrincipal(), NoServices, output));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>
    /// As a server runs it. The test framework's context would put what goes on after a wait on another thread, beside the request's
    /// own loop, and batches would depend on chance.
    /// </summary>
    public static async Task WithoutContext(Func<Task> run)
    {
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await run();
    }

    public static GraphQLRequest Request(string query, object? variables = null, string? operationName = null) => new(query)
    {
        OperationName = operationName,
        Variables = variables switch
        {
            null => default,
            string json => JsonDocument.Parse(json).RootElement,
            _ => JsonSerializer.SerializeToElement(variables),
        },
    };

    private sealed class EmptyServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
