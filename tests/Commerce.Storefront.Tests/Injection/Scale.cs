using System.Globalization;

namespace Commerce.Storefront.Tests.Injection;

/// <summary>How much is planted: a sample in which every payload comes once, or more on demand.</summary>
internal static class Scale
{
    /// <summary>Products, each with some thirty payloads. 500 bring each payload into each text.</summary>
    public static int Products => Of("PRODUCTS", 40);

    public static int Stores => Of("STORES", 6);

    /// <summary>Rounds of orders in all states.</summary>
    public static int Orders => Of("ORDERS", 2);

    /// <summary>Payloads in addresses.</summary>
    public static int Addresses => Of("ADDRESSES", 40);

    /// <summary>Pages that each visitor goes to of one kind, such as /p/….</summary>
    public static int PagesOfAKind => Of("PAGES", 45);

    private static int Of(string name, int sample) =>
        Environment.GetEnvironmentVariable("COMMERCE_INJECTION_" + name) is { Length: > 0 } told ? int.Parse(told, CultureInfo.InvariantCulture) : sample;
}
