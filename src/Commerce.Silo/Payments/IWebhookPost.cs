using System.Net.Http.Headers;

namespace Commerce.Silo.Payments;

/// <summary>How the test provider reaches the shop.</summary>
public interface IWebhookPost
{
    /// <returns>The HTTP status.</returns>
    ValueTask<int> Post(ReadOnlyMemory<byte> body, string signature, CancellationToken cancellation);
}

/// <summary>By HTTP, as a provider elsewhere would.</summary>
/// <param name="address">Where this shop listens; asked at each call, since it is known only when it does.</param>
public sealed class HttpWebhookPost(HttpClient http, Func<Uri?> address) : IWebhookPost
{
    public async ValueTask<int> Post(ReadOnlyMemory<byte> body, string signature, CancellationToken cancellation)
    {
        if (address() is not { } shop)
            return 503;
        using var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(shop, TestPaymentEndpoints.WebhookPath)) { Content = content };
        request.Headers.Add(WebhookSignature.Header, signature);
        using var response = await http.SendAsync(request, cancellation);
        return (int)response.StatusCode;
    }
}
