using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Commerce.Grains.Payments;
using Commerce.Silo.Payments;
using Commerce.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Commerce.Silo.Tests.Payments;

public class TestPaymentPageTests
{
    [Theory]
    [InlineData("approve", TransactionStatus.Success, "Payment approved")]
    [InlineData("decline", TransactionStatus.Failure, "Payment declined")]
    public async Task The_customer_decides_on_the_providers_page(string button, TransactionStatus result, string heading)
    {
        await using var shop = await TestShop.Open("SQLite");
        await using var site = await Serve(shop);
        using var http = new HttpClient { BaseAddress = new(site.Urls.First()) };
        var request = await shop.Authorisation("4000002500003155");
        var (pending, _) = await shop.Ask(request);

        var page = await http.GetStringAsync(pending.ActionUrl);
        Assert.Contains($"action=\"{pending.ActionUrl}/approve\"", page);
        Assert.Contains($"action=\"{pending.ActionUrl}/decline\"", page);
        var after = await http.PostAsync($"{pending.ActionUrl}/{button}", null);

        Assert.Contains(heading, await after.Content.ReadAsStringAsync());
        Assert.Contains("form-action 'self'", after.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal(result, (await shop.Ask(request, attempt: 1)).Answer.Status);
    }

    [Fact]
    public async Task An_unknown_payment_has_no_page_and_its_name_is_not_repeated()
    {
        await using var shop = await TestShop.Open("SQLite");
        await using var site = await Serve(shop);
        using var http = new HttpClient { BaseAddress = new(site.Urls.First()) };

        var answer = await http.GetAsync("/test-payments/%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("<script>", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Webhooks_reach_the_payment_by_http()
    {
        await using var shop = await TestShop.Open("SQLite");
        await using var site = await Serve(shop);
        using var http = new HttpClient();
        var post = new HttpWebhookPost(http, () => new(site.Urls.First()));
        var body = Encoding.UTF8.GetBytes(
            $$"""{"id":"evt_1","at":"2026-01-05T08:00:00Z","payment":"{{shop.Payment}}","transaction":1,"data":{"id":"au_1","status":"Succeeded"} }""");

        Assert.Equal(401, await post.Post(body, "t=1,v1=0", default));
        Assert.Empty(shop.Grains.All);
        Assert.Equal(200, await post.Post(body, shop.Signature.Sign(body), default));
        Assert.Single(shop.Grains.All);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_endless_webhook_is_not_read_to_its_end(bool saysItsLength)
    {
        await using var shop = await TestShop.Open("SQLite");
        await using var site = await Serve(shop);
        using var http = new HttpClient { BaseAddress = new(site.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, TestPaymentEndpoints.WebhookPath)
        {
            Content = new ByteArrayContent(new byte[PaymentWebhooks.MostBytes + 1]),
        };
        request.Headers.TransferEncodingChunked = !saysItsLength;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await http.SendAsync(request)).StatusCode);
    }

    private static async Task<WebApplication> Serve(TestShop shop)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{FreePort.Next()}");
        var site = builder.Build();
        site.MapTestPayments(shop.Provider, shop.Webhooks);
        await site.StartAsync();
        return site;
    }
}
