using Commerce.Storefront.Tests.Shop;
using Commerce.Testing;
using Commerce.Testing.Api;

namespace Commerce.Storefront.Tests.Injection;

/// <summary>A shop in which every text that somebody could write is a payload, from its own name to the reason why a row was not imported.</summary>
public sealed class PlantedShop() : RunningShop("planted", "--shop", Payloads.All[0], "--image-hosts", PlantedGoods.PictureHost), IAsyncLifetime
{
    public const string Administrator = "ada@velo.example";
    public const string Password = "a long enough secret";
    private readonly Deal deal = new();

    public IReadOnlyList<Bought> Bought { get; private set; } = [];

    /// <summary>The address of a customer whose name is a payload, and who has orders.</summary>
    public const string Customer = "planted-customer@example.com";

    public int Dealt => deal.Dealt;

    internal string NextPayload => deal.Next();

    public async Task InitializeAsync()
    {
        Start();
        await BeReady();
        await Import("catalogue", PlantedGoods.Catalogue(deal, Scale.Products), "catalogue.csv");
        await Import("translations", PlantedGoods.Translations(deal, Scale.Products), deal.Next(100));
        await Import("stores", PlantedGoods.Stores(deal, Scale.Stores), deal.Next(100));
        await Import("stock", PlantedGoods.Stock(deal, Scale.Products, Scale.Stores), deal.Next(100));
        await Import("catalogue", PlantedGoods.Wrong(deal), deal.Next(100), mayReject: true);
        await Rest.Reached(Address);
        await People();
        var orders = new PlantedOrders(this, deal, Scale.Products);
        for (var round = 0; round < Scale.Orders; round++)
            Bought = [.. Bought, .. await orders.OneOfEach()];
        await PausePickup();
        await Rest.Reached(Address);
    }

    public Task DisposeAsync() => Close();

    private async Task People()
    {
        using var admin = await As(Administrator);
        for (var i = 0; i < Scale.Stores; i++)
            await admin.Made("mutation ($input: CreateStaffInput!) { createStaff(input: $input) { errors { __typename ... on UserError { message } } } }", new
            {
                idempotencyKey = ShopApi.NewKey(), name = deal.Next(100), email = $"planted-{i}@velo.example", role = "CLERK",
                stores = new[] { await StoreOf(PlantedGoods.Store(i)) }, locale = "en",
            });
        using var guest = Guest();
        await guest.Made("mutation ($input: SignUpInput!) { signUp(input: $input) { errors { __typename ... on UserError { message } } } }",
            new { idempotencyKey = ShopApi.NewKey(), name = deal.Next(100), email = Customer, phone = deal.Next(30), password = Password });
    }

    private async Task PausePickup()
    {
        using var admin = await As(Administrator);
        for (var i = 1; i < Scale.Stores; i++)
            await admin.Made("mutation ($input: PausePickupInput!) { pausePickup(input: $input) { errors { __typename ... on UserError { message } } } }",
                new { idempotencyKey = ShopApi.NewKey(), store = await StoreOf(PlantedGoods.Store(i)), reason = deal.Next(200) });
    }
}
