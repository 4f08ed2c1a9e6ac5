using System.Text.Json;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Commerce.Bench.Servers;

/// <summary>The product's GraphQL server without the product, in a process of its own: <c>graphql-server SCHEMA DATA PORT</c>.</summary>
internal static class OurServer
{
    public const string Verb = "graphql-server";

    public static async Task Run(IReadOnlyList<string> arguments)
    {
        var catalogue = JsonSerializer.Deserialize<SampleCatalogue>(await File.ReadAllTextAsync(arguments[1]), JsonSerializerOptions.Web)!;
        var products = catalogue.Products.ToDictionary(product => product.Id);
        var variants = catalogue.Products.SelectMany(product => product.Variants).ToDictionary(variant => variant.Id);
        var schema = SchemaBuilder.FromSdl(await File.ReadAllTextAsync(arguments[0]))
            .Type<Product>().Type<Money>().Type<Picture>().Type<Variant>().Type<StoreAvailability>().Type<Store>()
            .Input<AddLineInput>().Type<AddLinePayload>().Type<Cart>().Type<Line>()
            .Query(root => root
                .Field("product", context => products.GetValueOrDefault(context.Arg<string>("id")))
                .Field("products", context => catalogue.Products.Take(context.Arg<int>("first"))))
            .Mutation(root => root.Field("addLine", context =>
            {
                var input = context.Arg<AddLineInput>("input");
                return new AddLinePayload(new(input.Cart, input.Quantity, [new(variants[input.Variant], input.Quantity)]), []);
            }))
            .Build();

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{arguments[2]}");
        var app = builder.Build();
        app.MapGraphQL("/graphql", new GraphQLExecutor(schema), new GraphQLHttpOptions());
        await app.RunAsync();
    }
}
