using System.Net;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.GraphQL.Server.Transport;
using Commerce.Grains.Staff;
using Commerce.Silo.Cluster;
using Commerce.Silo.Demo;
using Commerce.Silo.Import.Http;
using Commerce.Silo.Payments;
using Commerce.Storefront;
using Commerce.Storefront.Operations.Imports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Commerce.Silo.Host;

/// <summary>The product behind its web server.</summary>
internal sealed class WebProduct(ProductOptions options, ProductParts parts)
{
    private readonly Health health = new(parts);
    private LocalPass? pass;
    private volatile bool loaded;

    public async Task Run()
    {
        using var local = pass = parts.Storage.Postgres is null ? LocalPass.Write(options.Data) : null;
        using var observability = new Observability(parts, options.Otlp);
        await using var app = Build();
        await app.StartAsync();
        try
        {
            await Open(app);
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Asked to stop before it was ready; the next start goes on where this one was.
        }
        await app.WaitForShutdownAsync();
        health.WaitsFor = "stopping";
        if (parts.Membership is { } membership)
            await membership.DisposeAsync();
    }

    private async Task Open(WebApplication app)
    {
        await parts.Start(app.Lifetime.ApplicationStopping);
        loaded = true;
        await Join(app);
        if (options.IsDemo)
        {
            health.WaitsFor = "loading the demo retailer";
            await DemoRetailer.Seed(parts, app.Services.GetRequiredService<ILoggerFactory>(), app.Lifetime.ApplicationStopping);
        }
        health.WaitsFor = null;
        Welcome.Print(options);
    }

    private WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(options.Urls.Split(';')).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = 10_000;
            kestrel.Limits.MaxConcurrentUpgradedConnections = 10_000;
        });
        Logs.Configure(builder.Logging, options);
        builder.Services.AddProduct(parts, options).AddStorefront(Pages.Of(options, parts))
            .AddSingleton<IImportDoor>(services => new ImportDoor(services.GetRequiredService<ImportRuns>(), MayImport));
        var logs = LoggerFactory.Create(logging => Logs.Configure(logging, options));
        var webhooks = builder.Services.AddTestProvider(parts, ProductParts.FirstUrl(options), logs);
        var app = builder.Build();
        app.UseForwardedHeaders(Forwarded(options.Proxies));
        app.Use(NothingBeforeItHasLoaded);
        app.Use(SignIn);
        app.UseStorefront();
        app.UseWebSockets();
        app.UseRouting();
        health.Map(app);
        app.MapGraphQL("/graphql", app.Services.GetRequiredService<GraphQLExecutor>(), Transports(app.Services));
        app.MapImports(app.Services.GetRequiredService<ImportRuns>(), parts.Engine, MayImport);
        app.MapTestPayments(parts.Provider, webhooks);
        app.MapStorefront();
        if (parts.Storage.Postgres is not null)
            app.MapPeers(PeerToken);
        return app;
    }

    /// <summary>For whom a proxy asks. What anybody else says of it counts for nothing, or nobody could be counted.</summary>
    private static ForwardedHeadersOptions Forwarded(IReadOnlyList<string> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor };
        foreach (var proxy in proxies)
            options.KnownProxies.Add(IPAddress.Parse(proxy));
        return options;
    }

    private GraphQLHttpOptions Transports(IServiceProvider services) => new()
    {
        Explorer = options.Development,
        Authenticate = new SocketSignIn(services.GetRequiredService<Sessions>()).Find,
        Origins = options.BaseUrl is { } address ? [address] : [],
        Trusted = TrustedOperations.Load(),
        TrustedOnly = options.TrustedDocuments,
        TimeProvider = parts.Time,
    };

    /// <summary>A shop that has not yet read what it sells would refuse what is right: until then it says that it can't say.</summary>
    private async Task NothingBeforeItHasLoaded(HttpContext http, RequestDelegate next)
    {
        if (loaded || http.Request.Path.StartsWithSegments("/health"))
        {
            await next(http);
            return;
        }
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "1";
        await http.Response.WriteAsJsonAsync(new
        {
            errors = new[]
            {
                new
                {
                    message = "The shop is just starting, and nothing was done. Try again shortly.",
                    extensions = new { code = CommerceErrors.OverloadedCode, retryAfter = 1 },
                },
            },
        }, http.RequestAborted);
    }

    /// <summary>Every request knows its viewer before anything else looks at it.</summary>
    private static async Task SignIn(HttpContext http, RequestDelegate next)
    {
        var viewer = await http.RequestServices.GetRequiredService<Sessions>().Find(http);
        if (viewer != Viewer.Guest)
            http.User = viewer.ToPrincipal();
        await next(http);
    }

    private ValueTask<ImportAccess> MayImport(HttpContext http, Grains.Imports.ImportKind kind)
    {
        if (pass?.Opens(http) == true)
            return new(new ImportAccess.Granted("system/import"));
        var viewer = Viewer.Of(http.User);
        // Staff come in by the back office alone: a file has no way to prove who stands above whom.
        var may = viewer.Is(kind == Grains.Imports.ImportKind.Staff ? StaffRole.Admin : StaffRole.Manager);
        return new(viewer.Staff is null ? new ImportAccess.SignInFirst() : may ? new ImportAccess.Granted(viewer.Actor) : new ImportAccess.Denied());
    }

    private string PeerToken => Convert.ToHexString(parts.Secrets.Key("peers"));

    private async Task Join(WebApplication app)
    {
        if (parts.Storage.Postgres is not { } database)
            return;
        var logs = app.Services.GetRequiredService<ILoggerFactory>();
        var self = new SiloAddress(parts.Engine.SiloId, options.SiloUrl ?? ProductParts.FirstUrl(options));
        var membership = parts.Membership = new(database, self, parts.Engine.TakeOver, parts.Time, logs.CreateLogger<Membership>());
        await membership.Start();
        parts.Engine.Peers = new HttpPeers(membership, PeerToken, logs.CreateLogger<HttpPeers>());
    }
}
