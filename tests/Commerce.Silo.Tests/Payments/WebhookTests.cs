using System.Text;
using Commerce.Grains;
using Commerce.Grains.Payments;
using Commerce.Silo.Payments;
using Commerce.Silo.Tests.Storage;

namespace Commerce.Silo.Tests.Payments;

public class WebhookTests
{
    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_happened_at_the_provider_is_told_to_the_payment_even_before_our_own_answer(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        var (unknown, _) = await shop.Ask(await shop.Authorisation("4000000000000127", transaction: 3));
        Assert.Equal(TransactionStatus.Unknown, unknown.Status);

        Assert.Equal(1, await shop.Delivery.Deliver(default));
        var (body, signature) = Assert.Single(shop.Post.All);
        Assert.Equal(200, await shop.Webhooks.Receive(signature, body, default));

        var (grain, command) = Assert.Single(shop.Grains.All);
        Assert.Equal($"payment/{shop.Payment}", grain.ToString());
        Assert.IsType<GatewayNotified>(command);
        var told = Told.By(command);
        Assert.Equal((3, TransactionStatus.Success), (told.Transaction, told.Status));
        Assert.NotNull(told.Reference);
        Assert.NotNull(told.ExpiresAt);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_webhook_is_sent_until_it_is_taken_and_then_no_more(string kind)
    {
        await using var shop = await TestShop.Open(kind);
        await shop.Ask(await shop.Authorisation("4242424242424242"));

        shop.Post.Status = 0;
        Assert.Equal(1, await shop.Delivery.Deliver(default));
        Assert.Equal(0, await shop.Delivery.Deliver(default));
        shop.Post.Status = 503;
        shop.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await shop.Delivery.Deliver(default));
        shop.Post.Status = 200;
        shop.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1, await shop.Delivery.Deliver(default));
        shop.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, await shop.Delivery.Deliver(default));
        Assert.Equal(2, shop.Post.All.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("t=1767600000")]
    [InlineData("v1=00,t=1767600000")]
    [InlineData("t=1767600000,v1=")]
    [InlineData("t=1767600000,v1=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("t=-1,v1=00")]
    [InlineData("t=99999999999999999999,v1=00")]
    public async Task A_webhook_without_a_good_signature_changes_nothing(string? signature)
    {
        await using var shop = await TestShop.Open("SQLite");

        Assert.Equal(401, await shop.Webhooks.Receive(signature, Body(shop), default));
        Assert.Empty(shop.Grains.All);
    }

    [Fact]
    public async Task A_changed_body_or_time_is_not_the_providers()
    {
        await using var shop = await TestShop.Open("SQLite");
        var body = Body(shop);
        var signature = shop.Signature.Sign(body);

        Assert.Equal(401, await shop.Webhooks.Receive(signature, (byte[])[.. body, (byte)' '], default));
        Assert.Equal(401, await shop.Webhooks.Receive(signature.Replace("t=", "t=1"), body, default));
        Assert.Equal(401, await shop.Webhooks.Receive(new WebhookSignature([9], shop.Time).Sign(body), body, default));
        Assert.Empty(shop.Grains.All);
        Assert.Equal(200, await shop.Webhooks.Receive(signature, body, default));
    }

    [Fact]
    public async Task A_webhook_is_good_for_five_minutes()
    {
        await using var shop = await TestShop.Open("SQLite");
        var body = Body(shop);
        var signature = shop.Signature.Sign(body);

        shop.Time.Advance(WebhookSignature.Tolerance);
        Assert.Equal(200, await shop.Webhooks.Receive(signature, body, default));
        shop.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(401, await shop.Webhooks.Receive(signature, body, default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"1","at":"2026-01-01T00:00:00Z","payment":"../../x","transaction":1,"data":{"id":"1","status":"Succeeded"} }""")]
    [InlineData("""{"id":"1","at":"2026-01-01T00:00:00Z","payment":"0198c0de-0000-7000-8000-000000000000","transaction":1,"data":{"id":"1","status":"Won"}}""")]
    public async Task A_signed_webhook_that_says_nothing_is_refused(string body)
    {
        await using var shop = await TestShop.Open("SQLite");
        var bytes = Encoding.UTF8.GetBytes(body);

        Assert.Equal(400, await shop.Webhooks.Receive(shop.Signature.Sign(bytes), bytes, default));
        Assert.Empty(shop.Grains.All);
    }

    [Fact]
    public async Task A_shop_that_cannot_take_it_now_is_told_again()
    {
        await using var shop = await TestShop.Open("SQLite");
        var body = Body(shop);
        shop.Grains.Fails = new Overloaded("Busy.", TimeSpan.FromSeconds(1));

        Assert.Equal(503, await shop.Webhooks.Receive(shop.Signature.Sign(body), body, default));
    }

    private static byte[] Body(TestShop shop) => Encoding.UTF8.GetBytes(
        $$"""{"id":"evt_1","at":"2026-01-05T08:00:00Z","payment":"{{shop.Payment}}","transaction":1,"data":{"id":"au_1","status":"Succeeded"} }""");
}
