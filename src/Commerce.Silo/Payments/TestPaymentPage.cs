using System.Net;

namespace Commerce.Silo.Payments;

/// <summary>Where a bank would ask its customer to confirm: two buttons.</summary>
internal static class TestPaymentPage
{
    public static string Of(ProviderTransaction? authorisation, string? back) => authorisation switch
    {
        null => Page("No such payment", "<p>There is no such payment at the test provider.</p>"),
        { Status: ProviderStatus.ActionRequired, Id: var id } => Page("Confirm this payment", $"""
            <p>This is the test provider’s stand-in for your bank. No money moves.</p>
            <form method="post" action="{Address(id, "approve", back)}"><button class="yes">Approve</button></form>
            <form method="post" action="{Address(id, "decline", back)}"><button>Decline</button></form>
            """),
        { Status: ProviderStatus.Succeeded } => Page("Payment approved", $"<p>The shop knows. {GoBack(back)}</p>"),
        _ => Page("Payment declined", $"<p>Nothing was charged. {GoBack(back)}</p>"),
    };

    private static string Address(string id, string answer, string? back) => WebUtility.HtmlEncode(
        $"/test-payments/{Uri.EscapeDataString(id)}/{answer}" + (back is null ? "" : $"?back={Uri.EscapeDataString(back)}"));

    private static string GoBack(string? back) => back is null
        ? "You can close this page and go back to the shop."
        : $"""<a href="{WebUtility.HtmlEncode(back)}">Back to the shop</a>""";

    private static string Page(string title, string content) => $$"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{{title}}</title>
        <style>
        body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 28rem; margin: 15vh auto; padding: 0 1rem; color: #1b1b1f; background: #fff }
        form { display: inline-block; margin-right: .75rem }
        button { font: inherit; padding: .6rem 1.4rem; border: 1px solid #57576a; border-radius: .5rem; cursor: pointer }
        button { background: #fff; color: inherit }
        button.yes { background: #0b5d3b; border-color: #0b5d3b; color: #fff }
        </style>
        </head>
        <body>
        <main>
        <h1>{{title}}</h1>
        {{content}}
        </main>
        </body>
        </html>
        """;
}
