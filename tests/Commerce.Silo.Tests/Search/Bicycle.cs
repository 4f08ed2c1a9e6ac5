using Commerce.Silo.Search;

namespace Commerce.Silo.Tests.Search;

/// <summary>One line of the shop's catalogue. The handle names the product in the tests.</summary>
internal sealed record Bicycle(
    int Number, string Handle, string En, string De, string Ru, string Category, string Colours, string Vendor,
    long Price, int Popularity)
{
    private static readonly Dictionary<string, (string En, string De, string Ru)> Categories = new()
    {
        ["city-bikes"] = ("City bikes", "Stadträder", "Городские велосипеды"),
        ["mountain-bikes"] = ("Mountain bikes", "Geländeräder", "Горные велосипеды"),
        ["electric"] = ("E-bikes", "E-Bikes", "Электровелосипеды"),
        ["kids"] = ("Kids", "Kinder", "Детям"),
        ["helmets"] = ("Helmets", "Helme", "Шлемы"),
        ["lights"] = ("Lights", "Beleuchtung", "Фонари"),
        ["locks"] = ("Locks", "Schlösser", "Замки"),
        ["parts"] = ("Spare parts", "Ersatzteile", "Запчасти"),
        ["clothing"] = ("Clothing", "Bekleidung", "Одежда"),
        ["bags"] = ("Bags", "Taschen", "Сумки"),
    };

    private static readonly Dictionary<string, (string En, string De, string Ru)> Paint = new()
    {
        ["green"] = ("green", "grün", "зелёный"), ["black"] = ("black", "schwarz", "чёрный"), ["red"] = ("red", "rot", "красный"),
        ["blue"] = ("blue", "blau", "синий"), ["white"] = ("white", "weiß", "белый"), ["yellow"] = ("yellow", "gelb", "жёлтый"),
    };

    public Guid Id => IdOf(Number);

    public string Sku => $"{Vendor[..2].ToUpperInvariant()}-{1000 + Number}-X";

    public static Guid IdOf(int number) => new(number, 0, 7, 1, 2, 3, 4, 5, 6, 7, 8);

    public SearchDocument Document() => new(
        Id,
        new Dictionary<string, SearchText>
        {
            ["en"] = Text(En, words => words.En, $"A fine thing for every rider. {En}, checked in our workshop."),
            ["de"] = Text(De, words => words.De, $"Ein feines Stück für alle Wege. {De}, in unserer Werkstatt geprüft."),
            ["ru"] = Text(Ru, words => words.Ru, $"Отличная вещь для каждой поездки. {Ru}, проверено в нашей мастерской."),
        },
        "en",
        [new("category", Category), new("vendor", Vendor), .. ColourKeys.Select(colour => new FacetValue("colour", colour))],
        Price,
        Price + Price / 10,
        DateTimeOffset.UnixEpoch.AddDays(Number * 7 % 41),
        Popularity,
        [Sku, $"40063810{Number:00000}", Handle]);

    private string[] ColourKeys => Colours.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private SearchText Text(string title, Func<(string En, string De, string Ru), string> spoken, string body)
    {
        var colours = string.Join(" / ", ColourKeys.Select(colour => spoken(Paint[colour])));
        return new SearchText(title, spoken(Categories[Category]), "", Vendor, colours, body);
    }
}
