using System.Text.Json;
using Commerce.GraphQL.Tests.TestShop;

namespace Commerce.GraphQL.Tests.Products;

[Collection(nameof(Shop))]
public class CategoryTests(Shop shop)
{
    [Fact]
    public async Task What_the_shop_sells_is_told_by_category_in_each_language()
    {
        var categories = (await shop.Query(
            shop.People.Guest, "categories { slug name(locale: \"en\") russian: name(locale: \"ru\") productCount product { categorySlug published } }")).EnumerateArray().ToList();
        Assert.True(categories.Count > 3);
        Assert.Equal(categories.OrderByDescending(Count).Select(Slug), categories.Select(Slug));
        Assert.All(categories, category =>
        {
            Assert.NotEqual(category.Text("name"), category.Text("russian"));
            Assert.Equal(Slug(category), category.GetProperty("product").Text("categorySlug"));
        });
        var all = await shop.Query(shop.People.Guest, "products(first: 1) { totalCount }");
        Assert.Equal(all.GetProperty("totalCount").GetInt32(), categories.Sum(Count));
    }

    [Fact]
    public async Task A_categorys_slug_keeps_its_products_only()
    {
        var category = (await shop.Query(shop.People.Guest, "categories(first: 1) { slug productCount }"))[0];
        var found = await Found($"category: \"{Slug(category)}\"");
        Assert.Equal(Count(category), found.GetProperty("totalCount").GetInt32());
        Assert.All(found.GetProperty("nodes").EnumerateArray(), product => Assert.Equal(Slug(category), product.Text("categorySlug")));
        Assert.Equal(0, (await Found("category: \"no such\"")).GetProperty("totalCount").GetInt32());
    }

    [Fact]
    public async Task One_category_is_found_by_its_slug_and_none_where_nothing_is_in_it()
    {
        var category = (await shop.Query(shop.People.Guest, "categories(first: 1) { slug name }"))[0];
        Assert.Equal(category.Text("name"), (await shop.Query(shop.People.Guest, $"category(slug: \"{Slug(category)}\") {{ name }}")).Text("name"));
        Assert.Equal(JsonValueKind.Null, (await shop.Query(shop.People.Guest, "category(slug: \"submarines\") { name }")).ValueKind);
    }

    [Fact]
    public async Task A_facet_has_one_name_and_a_label_in_each_language()
    {
        var found = await shop.Query(
            shop.People.Guest, "products(first: 1) { english: facets(locale: \"en\") { name label } german: facets(locale: \"de\") { name label } }");
        Assert.Equal(Labels(found, "english").Keys, Labels(found, "german").Keys);
        Assert.Equal("Size", Labels(found, "english")["size"]);
        Assert.Equal("Größe", Labels(found, "german")["size"]);
        Assert.Equal("Kategorie", Labels(found, "german")["category"]);
    }

    [Fact]
    public async Task A_hidden_product_is_in_no_category()
    {
        var category = (await shop.Query(shop.People.Guest, "categories { slug productCount product { id } }")).EnumerateArray().Last();
        var product = category.GetProperty("product").Text("id");
        (await shop.Do(shop.People.Admin, "unpublishProduct", new { product })).Done();
        await shop.Settled();
        try
        {
            var left = await shop.Query(shop.People.Guest, $"category(slug: \"{Slug(category)}\") {{ productCount product {{ id }} }}");
            Assert.Equal(Count(category) - 1, left.ValueKind == JsonValueKind.Null ? 0 : left.GetProperty("productCount").GetInt32());
        }
        finally
        {
            (await shop.Do(shop.People.Admin, "publishProduct", new { product })).Done();
            await shop.Settled();
        }
    }

    private Task<JsonElement> Found(string filter) =>
        shop.Query(shop.People.Guest, $"products(filter: {{ {filter} }}, first: 100) {{ totalCount nodes {{ categorySlug }} }}");

    private static SortedDictionary<string, string> Labels(JsonElement found, string alias) =>
        new(found.GetProperty(alias).EnumerateArray().ToDictionary(facet => facet.Text("name"), facet => facet.Text("label")));

    private static string Slug(JsonElement category) => category.Text("slug");

    private static int Count(JsonElement category) => category.GetProperty("productCount").GetInt32();
}
