using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.GraphQL.Server.Transport;

public static class GraphQLEndpoint
{
    /// <summary>
    /// GraphQL over HTTP at <paramref name="path"/>: POST and safe GET, subscriptions as server-sent events, the explorer; and over
    /// WebSockets, where the application uses them (<c>app.UseWebSockets()</c>).
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, string path, GraphQLExecutor executor, GraphQLHttpOptions? options = null)
    {
        var handler = new HttpHandler(executor, options ?? new GraphQLHttpOptions());
        return endpoints.Map(path, (RequestDelegate)handler.HandleAsync);
    }
}
