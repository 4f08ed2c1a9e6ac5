using Commerce.Grains;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Silo.Engine;
using Commerce.Silo.Journal;
using Commerce.Silo.Payments;
using Commerce.Silo.Tests.Storage;
using Commerce.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Silo.Tests.Payments;

/// <summary>The payment grain on the real engine, with the test provider and its webhooks: all together.</summary>
public class PaymentsOnTheEngineTests
{
    private static readonly Money Price = new(10_000, new("EUR"));
    private readonly OrderId order = new(Guid.CreateVersion7());

    [Theory]
    [InlineData("4242424242424242", TransactionStatus.Success)]
    [InlineData("4000000000000002", TransactionStatus.Failure)]
    [InlineData("4000000000000119", TransactionStatus.Success)]
    [InlineData("4000000000000127", TransactionStatus.Success)]
    [InlineData("4000000000000077", TransactionStatus.Success)]
    public async Task Every_card_comes_to_one_result_with_webhooks_early_twice_and_late(string number, TransactionStatus result)
    {
        await using var shop = await Shop.Open();

        await shop.Authorise(order, number);
        var payment = await shop.Until(order, payment => payment.Authorization is { Pending: false });
        Assert.Equal(result, payment.Authorization!.Status);

        await shop.RepeatWebhooks();
        var after = (await shop.Engine.Read<PaymentState>(PaymentGrain.Of(order))).State;
        Assert.Equal(result, after.Authorization!.Status);
        Assert.Single(after.Transactions);
        Assert.Equal(result == TransactionStatus.Success ? Price.Minor : 0, after.AuthorisedMinor);
    }

    [Fact]
    public async Task A_capture_whose_answer_is_lost_charges_once()
    {
        await using var shop = await Shop.Open();
        await shop.Authorise(order, "4000000000000259");
        await shop.Until(order, payment => payment.AuthorisedMinor > 0);

        await shop.Ask(order, new Capture("hand-over", Price));
        await shop.Ask(order, new Capture("hand-over", Price));

        await shop.Until(order, payment => payment.CapturedMinor > 0);
        await shop.RepeatWebhooks();
        Assert.Equal(Price.Minor, (await shop.Until(order, _ => true)).CapturedMinor);
    }

    [Fact]
    public async Task An_approved_action_authorises_and_what_is_not_charged_goes_back()
    {
        await using var shop = await Shop.Open();
        await shop.Authorise(order, "4000002500003155");
        var pending = await shop.Until(order, payment => payment.Authorization?.Status == TransactionStatus.ActionRequired);

        await shop.Provider.Complete(pending.Authorization!.Reference!, approved: true, default);
        await shop.Until(order, payment => payment.AuthorisedMinor == Price.Minor);
        await shop.Ask(order, new Capture("hand-over", new(4_000, new("EUR"))));
        await shop.Until(order, payment => payment.CapturedMinor == 4_000);
        await shop.Ask(order, new CancelRemaining(order));

        Assert.Equal(6_000, (await shop.Until(order, payment => payment.CancelledMinor > 0)).CancelledMinor);
    }

    [Fact]
    public async Task An_order_given_up_while_the_customer_decides_holds_no_money()
    {
        await using var shop = await Shop.Open();
        await shop.Authorise(order, "4000002500003155");
        var pending = await shop.Until(order, payment => payment.Authorization?.Status == TransactionStatus.ActionRequired);

        await shop.Ask(order, new CancelRemaining(order));
        await shop.Until(order, payment => payment.CancelledMinor == Price.Minor);
        await shop.Provider.Complete(pending.Authorization!.Reference!, approved: true, default);
        await shop.RepeatWebhooks();

        Assert.Equal(0, (await shop.Until(order, payment => payment.Authorization is { Pending: false })).AuthorisedMinor);
    }

    private sealed class Shop : IAsyncDisposable
    {
        private readonly TestDatabase database;
        private readonly TemporaryFolder folder = new();
        private readonly SqliteJournal journal;
        private readonly PaymentWebhooks webhooks;
        private readonly TestWebhooks delivery;
        private readonly KeptPosts posts = new();

        private Shop(TestDatabase database)
        {
            this.database = database;
            var time = TimeProvider.System;
            Provider = new(database.Tables, time);
            journal = SqliteJournal.Open(folder.Path("journal.db"));
            Engine = new(
                new([new PaymentGrain(), new OrderGrain()]), journal, time, new() { SweepEvery = TimeSpan.FromMilliseconds(100) },
                new Gateways().Add(new PaymentGateway(Provider, time, NullLogger<PaymentGateway>.Instance)), NullLogger<GrainEngine>.Instance);
            var signature = new WebhookSignature([1], time);
            webhooks = new(Engine, signature, NullLogger<PaymentWebhooks>.Instance);
            delivery = new(database.Tables, signature, posts, time, NullLogger<TestWebhooks>.Instance);
        }

        public TestProvider Provider { get; }
        public GrainEngine Engine { get; }

        public static async Task<Shop> Open()
        {
            var shop = new Shop(await TestDatabase.Create("SQLite", "Payments"));
            await shop.Engine.Start();
            return shop;
        }

        public async Task Authorise(OrderId order, string number)
        {
            var card = Assert.IsType<CardTaken>(await Provider.Tokenise(new(number, 12, 2099, "123")));
            await Ask(order, new Authorize(order, 1, Price, card.Token));
        }

        public async Task Ask(OrderId order, ICommand command) =>
            Assert.IsType<Done>((await Engine.Ask(PaymentGrain.Of(order), command, new("test"))).Answer);

        /// <summary>Delivers webhooks as they come, until the payment is as wanted.</summary>
        public async Task<PaymentState> Until(OrderId order, Func<PaymentState, bool> isSo)
        {
            for (var tries = 0; ; await Task.Delay(20))
            {
                await Deliver();
                var payment = (await Engine.Read<PaymentState>(PaymentGrain.Of(order))).State;
                if (isSo(payment))
                    return payment;
                Assert.True(++tries < 3_000, string.Join('\n', payment.Transactions));
            }
        }

        /// <summary>Every webhook that ever was, twice and in the wrong order.</summary>
        public async Task RepeatWebhooks()
        {
            await Deliver();
            foreach (var (body, signature) in posts.All.AsEnumerable().Reverse().Concat(posts.All))
                Assert.Equal(200, await webhooks.Receive(signature, body, default));
        }

        public async ValueTask DisposeAsync()
        {
            await Engine.DisposeAsync();
            await journal.DisposeAsync();
            await database.DisposeAsync();
            folder.Dispose();
        }

        private async Task Deliver()
        {
            var known = posts.All.Count;
            await delivery.Deliver(default);
            foreach (var (body, signature) in posts.All.Skip(known).ToList())
                Assert.Equal(200, await webhooks.Receive(signature, body, default));
        }
    }
}
