namespace Commerce.Faults.Installations;

/// <summary>A small shop in the formats that the product imports: two stores that never close, a warehouse, and seven articles.</summary>
internal static class Goods
{
    /// <summary>Of these there are always enough.</summary>
    public static readonly string[] Plenty = ["BELL", "LAMP", "LOCK", "PUMP"];

    /// <summary>Of these there are so few that shoppers fight for them.</summary>
    public static readonly string[] Scarce = ["SADDLE", "FRAME"];

    /// <summary>What a sale is about, at one store only.</summary>
    public const string OnSale = "DROP";

    public const string FirstStore = "MITTE", SecondStore = "NORD", Warehouse = "LAGER";

    public static string Catalogue => "Handle,Title,Published,Variant SKU,Variant Price,Status\n"
        + string.Concat(Skus.Select((sku, i) => $"{sku.ToLowerInvariant()},{sku},true,{sku},{12 + i}.90,active\n"));

    public static string Stores =>
        "Code,Name,Role,Country,City,Time zone,Hours Mon,Hours Tue,Hours Wed,Hours Thu,Hours Fri,Hours Sat,Hours Sun,Slot minutes,Slot capacity\n"
        + Store(FirstStore) + Store(SecondStore)
        + $"{Warehouse},{Warehouse},warehouse,DE,Berlin,Europe/Berlin,,,,,,,,,\n";

    public static string Stock(int plenty, int scarce, int onSale) => "Location,SKU,On hand\n"
        + string.Concat(from place in (string[])[FirstStore, SecondStore, Warehouse] from sku in Plenty select $"{place},{sku},{plenty}\n")
        + string.Concat(from place in (string[])[FirstStore, SecondStore] from sku in Scarce select $"{place},{sku},{scarce}\n")
        + $"{FirstStore},{OnSale},{onSale}\n";

    private static IEnumerable<string> Skus => [.. Plenty, .. Scarce, OnSale];

    private static string Store(string code) =>
        $"{code},{code},store,DE,Berlin,Europe/Berlin,{string.Concat(Enumerable.Repeat("00:00-24:00,", 7))}60,1000\n";
}
