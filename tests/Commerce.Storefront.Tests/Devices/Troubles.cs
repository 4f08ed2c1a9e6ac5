using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Devices;

/// <summary>What went wrong in a browser without anybody seeing it: errors of scripts, refusals of the policy, requests that failed.</summary>
internal sealed class Troubles
{
    // A page that is left gives up what it still waits for, live connections above all. What goes through a service worker then has no
    // better name; when such a thing fails otherwise the browser says so on the console.
    private static readonly string[] GivenUp = ["net::ERR_ABORTED", "net::ERR_FAILED"];

    // A violation is an event that no console need show, and the tests must.
    private const string TellViolations =
        "document.addEventListener('securitypolicyviolation', e => console.error("
        + "`Policy violated: ${e.effectiveDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber} ${e.sample}`))";

    private readonly List<string> all = [];

    public IReadOnlyList<string> All
    {
        get
        {
            lock (all)
                return [.. all];
        }
    }

    public async Task Watch(IBrowserContext context)
    {
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "assert")
                Add($"console: {message.Text} ({message.Location})");
        };
        context.WebError += (_, error) => Add($"script: {error.Error}");
        context.RequestFailed += (_, request) =>
        {
            if (!GivenUp.Contains(request.Failure))
                Add($"request: {request.Method} {request.Url} failed: {request.Failure}");
        };
        context.Response += (_, response) =>
        {
            if (response.Status >= 400)
                Add($"response: {response.Request.Method} {response.Url} answered {response.Status}");
        };
        await context.AddInitScriptAsync(TellViolations);
    }

    private void Add(string trouble)
    {
        lock (all)
            all.Add(trouble);
    }
}
