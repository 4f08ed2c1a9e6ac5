using Microsoft.AspNetCore.Http.Features;

namespace Commerce.Silo.Payments;

/// <summary>The test provider's pages and the address that its webhooks go to. Only mapped where the test provider is used.</summary>
public static class TestPaymentEndpoints
{
    public const string WebhookPath = "/webhooks/test-payments";

    public static void MapTestPayments(this IEndpointRouteBuilder routes, TestProvider provider, PaymentWebhooks webhooks)
    {
        routes.MapPost(WebhookPath, async (HttpContext http) =>
        {
            var body = await ReadBody(http);
            return body is null
                ? Results.StatusCode(413)
                : Results.StatusCode(await webhooks.Receive(http.Request.Headers[WebhookSignature.Header], body, http.RequestAborted));
        });
        routes.MapGet("/test-payments/{id}", async (HttpContext http, string id, string? back) =>
            Page(http, (await provider.Get($"/authorisations/{id}", http.RequestAborted)).Transaction, back));
        routes.MapPost("/test-payments/{id}/approve", async (HttpContext http, string id, string? back) =>
            Page(http, await provider.Complete(id, approved: true, http.RequestAborted), back));
        routes.MapPost("/test-payments/{id}/decline", async (HttpContext http, string id, string? back) =>
            Page(http, await provider.Complete(id, approved: false, http.RequestAborted), back));
    }

    /// <param name="back">Where in the shop its customer came from; an address elsewhere is not led to.</param>
    private static IResult Page(HttpContext http, ProviderTransaction? authorisation, string? back)
    {
        var here = back is ['/', not ('/' or '\\'), ..] && !back.Contains('\\') ? back : null;
        http.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return Results.Content(TestPaymentPage.Of(authorisation, here), "text/html; charset=utf-8", statusCode: authorisation is null ? 404 : 200);
    }

    private static async ValueTask<byte[]?> ReadBody(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = PaymentWebhooks.MostBytes;
        if (http.Request.ContentLength > PaymentWebhooks.MostBytes)
            return null;
        try
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            return body.ToArray();
        }
        catch (BadHttpRequestException)
        {
            return null;
        }
    }
}
