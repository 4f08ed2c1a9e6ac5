using System.Globalization;
using Commerce.Storefront.Tests.Devices;
using Commerce.Storefront.Tests.Looks;
using Commerce.Storefront.Tests.Shop;
using Commerce.Testing;
using Commerce.Testing.Api;
using Microsoft.Playwright;
using NodaTime;
using NodaTime.Extensions;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace Commerce.Storefront.Tests.Counter;

/// <summary>An order that waits until its store's last minute. The store is one that no other test goes to.</summary>
public sealed class NobodyComes(ShopFixture shop, ITestOutputHelper output) : CounterTest(shop, output)
{
    private const string Lisbon = "LIS-ALCANTARA", Rui = "rui@velo.example";
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Lisbon"];

    [Fact]
    public async Task The_customer_is_told_and_the_goods_go_back_to_the_shelf()
    {
        await Shop.Stock(Levers, Lisbon, 5);
        var desk = new OrderDesk(Shop, Rui);
        var order = await desk.Place(new() { Name = "Nobody", Sku = Levers, Store = Lisbon });
        await desk.Pick(order);
        var free = await FreeAt(Lisbon);
        await CloseSoon();
        await desk.Do("packFulfilment", "PackFulfilmentInput", order, ("shelf", "B2"));
        await desk.Do("markReadyForPickup", "MarkReadyInput", order);

        var (phone, clerk) = (await Phone(), await Clerk(Rui));
        await phone.GotoAsync($"/order/{order.Token}");
        await clerk.Open("/store/queue");
        await Expect(clerk.Page.Locator(".column.ready").GetByText(order.Number)).ToBeVisibleAsync();
        await Expect(phone.Locator(".pass .code")).ToBeVisibleAsync();

        // Neither does anything: the time is over, and both are told.
        var back = Card(clerk.Page, order).GetByRole(AriaRole.Button);
        await Expect(back).ToContainTextAsync("Back on the shelf", new() { Timeout = 120_000 });
        await Expect(phone.GetByText("This order has expired")).ToBeVisibleAsync();
        await Expect(phone.Locator(".pass .code")).ToHaveCountAsync(0);
        await MustBeUsable(clerk.Page, "nobody came");
        await phone.MustBeAccessible();
        await phone.MustFit();
        await phone.Shot("not collected");

        await clerk.Tap(back);
        await Expect(clerk.Page.GetByText("The goods are back on the shelf")).ToBeVisibleAsync();
        await Expect(Card(clerk.Page, order)).ToHaveCountAsync(0);
        Assert.Equal("RETURNED_TO_STOCK", await StatusOf(order));
        Assert.Equal(free + 1, await Waiting.For<int>("the unit to be free again", async () => await FreeAt(Lisbon) is var now && now > free ? now : null));
    }

    /// <summary>The store closes for today within 80 seconds, and keeps nothing longer than the day.</summary>
    private async Task CloseSoon()
    {
        var closing = SystemClock.Instance.GetCurrentInstant().Plus(Duration.FromSeconds(80)).InZone(Zone).LocalDateTime;
        var (opens, closes) = (closing.PlusHours(-2), closing.TimeOfDay.With(TimeAdjusters.TruncateToMinute));
        var today = SystemClock.Instance.GetCurrentInstant().InZone(Zone).Date;
        // Close to midnight it is the evening before that goes on.
        var day = opens.Date < today ? opens.Date : today;
        string[] row = [Lisbon, "Velo Okarina Alcântara", "store", "PT", "Lisboa", "Europe/Lisbon", FormattableString.Invariant($"{day:uuuu-MM-dd}={opens:HH:mm}-{closes:HH:mm}"), "0"];
        await Shop.Import("stores", $"Code,Name,Role,Country,City,Time zone,Exceptions,Pickup days\n{string.Join(',', row)}\n", "closing.csv");
        var expected = closing.Date.At(closes).InZoneLeniently(Zone).ToInstant();
        using var guest = Shop.Guest();
        await Waiting.For<bool>("the new closing time", async () =>
            (await guest.Read("query ($code: String) { store(code: $code) { closesAt } }", new { code = Lisbon })).GetProperty("closesAt").GetString() is { } at
            && DateTimeOffset.Parse(at, CultureInfo.InvariantCulture).ToInstant() == expected ? true : null);
    }

    private async Task<int> FreeAt(string store)
    {
        using var staff = await Shop.As(Rui);
        return (await staff.Read(
            "query ($variant: ID!, $store: ID!) { stockItem(variant: $variant, store: $store) { available } }",
            new { variant = await Shop.VariantOf(Levers), store = await Shop.StoreOf(store) })).GetProperty("available").GetInt32();
    }
}
