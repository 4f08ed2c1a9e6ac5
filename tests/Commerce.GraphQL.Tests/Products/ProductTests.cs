using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Tests.TestShop;

namespace Commerce.GraphQL.Tests.Products;

[Collection(nameof(Shop))]
public class ProductTests(Shop shop)
{
    private readonly People people = shop.People;

    [Fact]
    public async Task A_page_of_products_goes_on_where_the_last_one_ended()
    {
        var first = await shop.Query(shop.People.Guest, "products(first: 2, sort: NAME) { totalCount nodes { id title minPrice { amount } } pageInfo { endCursor hasNextPage } }");
        Assert.True(first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean());
        var next = await shop.Query(shop.People.Guest, $"products(first: 2, sort: NAME, after: \"{first.GetProperty("pageInfo").Text("endCursor")}\") {{ nodes {{ id }} pageInfo {{ hasPreviousPage }} }}");
        Assert.True(next.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
        Assert.DoesNotContain(first.GetProperty("nodes")[0].Text("id"), next.GetProperty("nodes").ToString());
    }

    [Fact]
    public async Task A_variant_tells_what_each_store_has_and_when()
    {
        var variant = await PlacedOrder.Stocked(shop, People.Here);
        await shop.Settled();
        var shown = await shop.Query(shop.People.Guest, $"variant(id: \"{GlobalId.Of("Variant", variant.Variant.Id)}\") {{ title options {{ name value }} price {{ amount }} availability(near: {{ latitude: 52.52, longitude: 13.4 }}, first: 3) {{ store {{ code openNow hours {{ day }} }} availableQuantity distanceKm pickup {{ readyBy slot {{ id free start }} }} }} }}");
        var nearest = shown.GetProperty("availability").EnumerateArray().ToList();
        Assert.Equal(3, nearest.Count);
        Assert.Equal(People.Here, nearest[0].GetProperty("store").Text("code"));
        Assert.True(nearest[0].GetProperty("availableQuantity").GetInt32() > 0);
        var distances = nearest.Select(at => at.GetProperty("distanceKm").GetDouble()).ToList();
        Assert.Equal(distances.Order(), distances);
        var pickup = nearest[0].GetProperty("pickup");
        Assert.True(pickup.GetProperty("readyBy").GetDateTimeOffset() <= pickup.GetProperty("slot").GetProperty("start").GetDateTimeOffset());
        Assert.Equal(7, nearest[0].GetProperty("store").GetProperty("hours").GetArrayLength());
    }

    [Fact]
    public async Task Products_are_found_by_a_mistyped_word_narrowed_and_sorted()
    {
        var found = await shop.Query(people.Guest, "products(filter: { text: \"helmett\" }, locale: \"en\", first: 1) { totalCount nodes { categorySlug } }");
        Assert.Equal("helmets", found.GetProperty("nodes")[0].Text("categorySlug"));
        var dear = await shop.Query(people.Guest, "products(filter: { price: { min: \"100\", max: \"900\" } }, sort: PRICE_DESCENDING, first: 50) { nodes { maxPrice { amount } minPrice { amount } } }");
        var most = dear.GetProperty("nodes").EnumerateArray().Select(product => Amount(product, "maxPrice")).ToList();
        Assert.Equal(most.OrderDescending(), most);
        Assert.All(dear.GetProperty("nodes").EnumerateArray(), product => Assert.True(Amount(product, "minPrice") <= 900 && Amount(product, "maxPrice") >= 100));
        Assert.NotEmpty((await shop.Query(people.Guest, "suggestions(text: \"hel\", locale: \"en\") { text product { id } }")).EnumerateArray());

        static decimal Amount(JsonElement product, string field) =>
            decimal.Parse(product.GetProperty(field).Text("amount"), System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Only_what_a_store_has_is_shown_when_that_is_asked()
    {
        var place = await Place.New(shop);
        var ware = await Ware.New(shop);
        var filter = $"filter: {{ availableAt: \"{GlobalId.Of("Store", place.Id)}\" }}";
        Assert.Equal(0, (await shop.Query(people.Guest, $"products({filter}) {{ totalCount }}")).GetProperty("totalCount").GetInt32());
        await ware.At(place.Id, 1);
        Assert.Equal(ware.ProductGlobal, (await shop.Query(people.Guest, $"products({filter}) {{ totalCount nodes {{ id }} }}")).GetProperty("nodes")[0].Text("id"));
    }

    [Fact]
    public async Task What_has_no_price_is_not_published()
    {
        var ware = await Ware.New(shop, minor: null);
        (await shop.Do(people.Manager, "publishProduct", new { product = ware.ProductGlobal }, "product { published }")).Refused("NothingToSell");
        (await shop.Do(people.Manager, "repriceVariant", new { variant = ware.Global, price = "5.00" }, "variant { id }")).Done();
        Assert.True((await shop.Do(people.Manager, "publishProduct", new { product = ware.ProductGlobal }, "product { published }")).Done().GetProperty("product").GetProperty("published").GetBoolean());
    }

    [Fact]
    public async Task An_id_of_something_else_is_bad_input()
    {
        var answer = await shop.Ask(shop.People.Guest, "query($id: ID) { product(id: $id) { id } }", new { id = "nonsense" });
        Assert.Equal("BAD_USER_INPUT", answer.GetProperty("errors")[0].GetProperty("extensions").Text("code"));
    }

    [Fact]
    public async Task A_clerk_may_not_reprice_and_a_manager_may()
    {
        var variant = GlobalId.Of("Variant", (await PlacedOrder.Stocked(shop, People.Elsewhere)).Variant.Id);
        var refused = await shop.Ask(shop.People.Clerk, $"mutation {{ repriceVariant(input: {{ idempotencyKey: \"12345678\", variant: \"{variant}\", price: \"1.00\" }}) {{ position }} }}");
        Assert.Equal("FORBIDDEN", refused.GetProperty("errors")[0].GetProperty("extensions").Text("code"));
        (await shop.Do(shop.People.Manager, "repriceVariant", new { variant, price = "-1" }, "variant { id }")).Refused("InvalidInput");
    }

    [Fact]
    public async Task What_is_hidden_from_shoppers_is_found_by_staff_alone()
    {
        var hidden = (await shop.Query(people.Guest, "products(first: 1, sort: NAME, filter: { category: \"helmets\" }) { nodes { id title } }")).GetProperty("nodes")[0];
        (await shop.Do(people.Admin, "unpublishProduct", new { product = hidden.Text("id") })).Done();
        await shop.Settled();
        var filter = $"filter: {{ published: false, text: \"{hidden.Text("title")}\" }}";
        Assert.Equal(hidden.Text("id"), (await shop.Query(people.Clerk, $"products({filter}) {{ totalCount nodes {{ id published }} }}")).GetProperty("nodes")[0].Text("id"));
        foreach (var shopper in new[] { people.Guest, people.Customer })
            Assert.Equal(0, (await shop.Query(shopper, $"products({filter}) {{ totalCount }}")).GetProperty("totalCount").GetInt32());
        (await shop.Do(people.Admin, "publishProduct", new { product = hidden.Text("id") })).Done();
        await shop.Settled();
        Assert.Equal(0, (await shop.Query(people.Clerk, $"products({filter}) {{ totalCount }}")).GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task Staff_see_what_a_variant_cost_before_and_who_changed_it()
    {
        var variant = GlobalId.Of("Variant", (await PlacedOrder.Stocked(shop, People.Elsewhere)).Variant.Id);
        var before = (await Prices(people.Clerk))[0].GetProperty("price").Text("amount");
        (await shop.Do(people.Manager, "repriceVariant", new { variant, price = "77.70", compareAtPrice = "88.80" }, "variant { id }")).Done();
        await shop.Settled();
        var prices = await Prices(people.Clerk);
        Assert.Equal(("77.70", "88.80", "Mila Brandt"), (
            prices[0].GetProperty("price").Text("amount"), prices[0].GetProperty("compareAtPrice").Text("amount"), prices[0].Text("actorName")));
        Assert.Equal(before, prices[1].GetProperty("price").Text("amount"));
        (await shop.Do(people.Manager, "repriceVariant", new { variant, price = before }, "variant { id }")).Done();
        await shop.Settled();
        var refused = await shop.Ask(people.Guest, $"{{ variant(id: \"{variant}\") {{ priceHistory {{ at }} }} }}");
        Assert.Equal("UNAUTHENTICATED", refused.GetProperty("errors")[0].GetProperty("extensions").Text("code"));

        async Task<JsonElement> Prices(Viewer who) => (await shop.Query(
            who, $"variant(id: \"{variant}\") {{ priceHistory {{ at price {{ amount }} compareAtPrice {{ amount }} actorKind actorName }} }}")).GetProperty("priceHistory");
    }

    [Fact]
    public async Task A_product_tells_what_it_cost_before_where_it_is_reduced()
    {
        var reduced = await shop.Query(people.Guest, "product(handle: \"kranich-city-bike\") { minPrice { amount } compareAtPrice { amount } }");
        Assert.Equal(("929.00", "999.00"), (reduced.GetProperty("minPrice").Text("amount"), reduced.GetProperty("compareAtPrice").Text("amount")));
        var all = await shop.Query(people.Guest, "products(first: 50) { nodes { compareAtPrice { amount } } }");
        Assert.Contains(all.GetProperty("nodes").EnumerateArray(), usual => usual.GetProperty("compareAtPrice").ValueKind == JsonValueKind.Null);
    }

    [Fact]
    public async Task A_store_pauses_pickup_only_by_its_own_managers()
    {
        var late = await shop.Do(shop.People.OtherManager, "pausePickup", new { store = GlobalId.Of("Store", shop.Store(People.Elsewhere).Id), reason = "Stocktaking", until = "2020-01-01T00:00:00Z" }, "store { id }");
        late.Refused("PauseIsOver");
        var store = GlobalId.Of("Store", shop.Store(People.Elsewhere).Id);
        var paused = await shop.Do(shop.People.OtherManager, "pausePickup", new { store, reason = "Stocktaking" }, "store { pickupPaused { reason } earliestPickup { readyBy } }");
        Assert.Equal("Stocktaking", paused.Done().GetProperty("store").GetProperty("pickupPaused").Text("reason"));
        var resumed = (await shop.Do(shop.People.OtherManager, "resumePickup", new { store }, "store { pickupPaused { reason } }")).Done();
        Assert.Equal(JsonValueKind.Null, resumed.GetProperty("store").GetProperty("pickupPaused").ValueKind);
    }
}
