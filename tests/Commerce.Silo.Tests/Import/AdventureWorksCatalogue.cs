using System.Globalization;
using CsvHelper;

namespace Commerce.Silo.Tests.Import;

/// <summary>
/// Turns the AdventureWorks tables into the Shopify product CSV: a product for each row of Product.csv, its subcategory as type,
/// its category, line and class as tags, colour and size as options, the description of its model as body.
/// </summary>
internal static class AdventureWorksCatalogue
{
    private const string Header =
        "Handle,Title,Body (HTML),Vendor,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,"
        + "Variant Grams,Variant Price,Variant Taxable,Status";

    public static async Task<Stream> ToShopify(string folder)
    {
        var subcategories = (await Table(folder, "ProductSubcategory")).ToDictionary(row => row["ProductSubcategoryID"]);
        var categories = (await Table(folder, "ProductCategory")).ToDictionary(row => row["ProductCategoryID"], row => row["Name"]);
        var descriptions = (await Table(folder, "ProductDescription")).ToDictionary(row => row["ProductDescriptionID"], row => row["Description"]);
        var bodies = (await Table(folder, "ProductModelProductDescriptionCulture")).Where(row => row["CultureID"].Trim() == "en")
            .ToDictionary(row => row["ProductModelID"], row => descriptions[row["ProductDescriptionID"]]);

        var stream = new MemoryStream();
        await using var writer = new StreamWriter(stream, leaveOpen: true);
        await writer.WriteLineAsync(Header);
        foreach (var product in await Table(folder, "Product"))
        {
            var subcategory = subcategories.GetValueOrDefault(product["ProductSubcategoryID"]);
            (string Name, string Value)[] options = [.. new[] { ("Color", product["Color"]), ("Size", product["Size"]) }.Where(o => o.Item2.Length > 0)];
            string[] tags = [subcategory is null ? "" : categories[subcategory["ProductCategoryID"]], $"Line {product["ProductLine"]}".Trim(), $"Class {product["Class"]}".Trim()];
            await writer.WriteLineAsync(string.Join(',', new[]
            {
                Handle(product["Name"]), product["Name"],
                bodies.TryGetValue(product["ProductModelID"], out var body) ? $"<p>{body}</p>" : "",
                "Adventure Works", subcategory?["Name"] ?? "", string.Join(", ", tags.Where(tag => tag is not ("" or "Line" or "Class"))), "true",
                options.ElementAtOrDefault(0).Name ?? "Title", options.ElementAtOrDefault(0).Value ?? "Default Title",
                options.ElementAtOrDefault(1).Name ?? "", options.ElementAtOrDefault(1).Value ?? "",
                product["ProductNumber"], Grams(product), product["ListPrice"], "true", "active",
            }.Select(Quoted)));
        }
        await writer.FlushAsync();
        stream.Position = 0;
        return stream;
    }

    private static async Task<List<Dictionary<string, string>>> Table(string folder, string name)
    {
        await using var file = File.OpenRead(Path.Combine(folder, name + ".csv"));
        await using var reader = CsvReader.Create(file, new() { Separator = ',' });
        List<Dictionary<string, string>> rows = [];
        while (await reader.ReadAsync(default))
            rows.Add(reader.Current.ToDictionary().ToDictionary(cell => cell.Key, cell => cell.Value ?? ""));
        return rows;
    }

    private static string Handle(string name) =>
        string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Replace("--", "-").Trim('-');

    private static string Grams(Dictionary<string, string> product) => decimal.TryParse(product["Weight"], CultureInfo.InvariantCulture, out var weight)
        ? (product["WeightUnitMeasureCode"].Trim() == "LB" ? weight * 453.59237m : weight).ToString(CultureInfo.InvariantCulture)
        : "";

    private static string Quoted(string field) => $"\"{field.Replace("\"", "\"\"")}\"";
}
