using Commerce.Storefront.Tests.Looks;
using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Injection;

/// <summary>Sings when a payload runs. What it sings, and each violation of the policy, is a trouble of the device, which fails its test.</summary>
internal static class Canary
{
    private const string Sings =
        """
        window.canary = (number) => console.error(`A planted script ran: ${number}`);
        for (const dialog of ["alert", "confirm", "prompt"]) window[dialog] = () => console.error("A planted dialog was shown");
        """;

    public static Task Hang(IPage page) => page.Context.AddInitScriptAsync(Sings);

    /// <returns>What payloads left in the page.</returns>
    public static async Task<IReadOnlyList<string>> Traces(IPage page) => await Script.Run<string[]>(page, "payload-traces");
}
