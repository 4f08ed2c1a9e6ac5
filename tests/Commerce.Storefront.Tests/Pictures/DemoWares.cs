using Commerce.Storefront.Pictures;
using Commerce.Testing;
using CsvHelper;

namespace Commerce.Storefront.Tests.Pictures;

/// <summary>Every product of the demo in each of its colours, as the pages ask for its picture.</summary>
internal static class DemoWares
{
    public static readonly IReadOnlyList<PictureSubject> All = [.. Read().Distinct()];

    private static IEnumerable<PictureSubject> Read()
    {
        using var file = File.OpenRead(Repository.Path("src", "Commerce.Silo", "Demo", "Data", "catalogue.csv"));
        using var reader = CsvReader.Create(file, new() { Separator = ',' });
        var (category, title, colour) = ("", "", 0);
        while (reader.Read())
        {
            var row = reader.Current.ToDictionary();
            if (row["Title"] is { Length: > 0 } first)
                (category, title, colour) = (row["Type"]!, first, Array.FindIndex(["1", "2", "3"], n => row[$"Option{n} Name"] == "Colour") + 1);
            yield return new(category, row["Handle"], colour > 0 ? row[$"Option{colour} Value"] : null, title);
        }
    }
}
