using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Reads;
using Commerce.Silo.Demo;
using Commerce.Silo.Host;
using Commerce.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.GraphQL.Tests.TestShop;

/// <summary>The demo retailer on the real engine and a SQLite file, asked in process as a page asks.</summary>
public class Shop : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private ProductParts? parts;
    private ServiceProvider? services;

    internal ProductParts Parts => parts!;
    internal IServiceProvider Services => services!;
    internal IGrains Grains => Parts.Engine;
    internal GraphQLExecutor Executor { get; private set; } = null!;
    internal People People { get; private set; } = null!;

    /// <summary>What clients saw as "Internal error".</summary>
    internal ConcurrentQueue<string> Bugs { get; } = [];

    public async Task InitializeAsync()
    {
        var options = new ProductOptions { Data = folder.Path("commerce.db"), Postgres = await Postgres(), Demo = true };
        parts = await ProductParts.Open(options, NullLoggerFactory.Instance, TimeProvider.System, default);
        await parts.Start(default);
        await DemoRetailer.Seed(parts, NullLoggerFactory.Instance, default);
        services = new ServiceCollection().AddLogging().AddProduct(parts, options).BuildServiceProvider();
        Executor = new(CommerceSchema.Build(), new()
        {
            Explain = CommerceErrors.Explain,
            OnUnexpectedError = (e, field) => Bugs.Enqueue($"{field}: {e}"),
        });
        await Settled();
        People = await People.Of(this);
    }

    public async Task DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        await Parts.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>The connection string of an empty database; null for a SQLite file.</summary>
    protected virtual Task<string?> Postgres() => Task.FromResult<string?>(null);

    /// <summary>Until lists show everything that has happened so far.</summary>
    internal async Task Settled() =>
        Assert.True(await Parts.Reads.Reach(await Parts.Storage.Journal.Head(CancellationToken.None)));

    internal T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    internal StoreEntry Store(string code) => Get<IStores>().FindByCode(code)!;

    internal async Task<JsonElement> Ask(Viewer viewer, string document, object? variables = null)
    {
        var output = new ArrayBufferWriter<byte>();
        await Executor.ExecuteAsync(Request(document, variables), viewer.ToPrincipal(), Services, output);
        return JsonDocument.Parse(output.WrittenMemory).RootElement;
    }

    /// <summary>The field's value; fails when there are errors.</summary>
    internal async Task<JsonElement> Query(Viewer viewer, string field, object? variables = null, string declared = "")
    {
        var answer = await Ask(viewer, $"query{declared} {{ it: {field} }}", variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("it");
    }

    /// <summary>Sends a mutation under a key of its own, or the given one; gives the payload.</summary>
    internal async Task<JsonElement> Do(Viewer viewer, string mutation, object input, string select = "", string? key = null)
    {
        var field = Executor.Schema.MutationType!.Field(mutation)!;
        var variables = JsonSerializer.SerializeToNode(input)!.AsObject();
        variables["idempotencyKey"] = key ?? Guid.NewGuid().ToString("N");
        var answer = await Ask(
            viewer,
            $"mutation($input: {field.Arguments[0].Type}) {{ {mutation}(input: $input) {{ {select} position errors {{ __typename ... on UserError {{ message path }} }} }} }}",
            new { input = variables });
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty(mutation);
    }

    internal Subscription Subscribe(Viewer viewer, string field, CancellationToken cancellation) =>
        Executor.Subscribe(Request($"subscription {{ it: {field} }}", null), viewer.ToPrincipal(), Services, cancellation);

    internal static GraphQLRequest Request(string document, object? variables) => new(document)
    {
        Variables = variables switch
        {
            null => default,
            JsonElement given => given,
            _ => JsonSerializer.SerializeToElement(variables),
        },
    };
}

[CollectionDefinition(nameof(Shop))]
public sealed class ShopTests : ICollectionFixture<Shop>;

/// <summary>The same on PostgreSQL, for what SQL answers.</summary>
public sealed class ShopOnPostgres : Shop
{
    protected override async Task<string?> Postgres() => await PostgresCluster.CreateSharedDatabaseAsync();
}

[CollectionDefinition(nameof(ShopOnPostgres))]
public sealed class ShopOnPostgresTests : ICollectionFixture<ShopOnPostgres>;
