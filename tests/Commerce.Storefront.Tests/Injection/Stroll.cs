using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Injection;

/// <summary>
/// Goes through a shop from page to page by the links that are there, so that a page which is made tomorrow is visited too. Of one kind, such as
/// /p/…, it sees so many and no more.
/// </summary>
internal sealed class Stroll(IPage page, int pagesOfAKind)
{
    private static readonly string[] NoPages = ["/graphql", "/assets", "/imports", "/health", "/live", "/silo", "/payments"];
    private readonly Queue<string> ahead = new();
    private readonly HashSet<string> known = [];
    private readonly Dictionary<string, int> kinds = [];

    public int Visited { get; private set; }

    public IEnumerable<string> Kinds => kinds.Select(kind => $"{kind.Key} {kind.Value}");

    /// <summary>Whoever gives addresses himself wants them all visited.</summary>
    public void Begin(IEnumerable<string> addresses)
    {
        foreach (var address in addresses.Where(known.Add))
            ahead.Enqueue(address);
    }

    /// <param name="look">Looks at each page when it is there.</param>
    public async Task Go(Func<string, Task> look)
    {
        while (ahead.TryDequeue(out var address))
        {
            var answer = await page.GotoAsync(address);
            Visited++;
            Assert.True(answer is null || answer.Status < 500, $"{address} answered {answer?.Status}.");
            await look(address);
            foreach (var link in await page.EvaluateAsync<string[]>(
                "() => [...document.links].filter((a) => a.origin === location.origin && !a.download).map((a) => a.pathname + a.search)"))
                Consider(link);
        }
    }

    private void Consider(string link)
    {
        if (known.Contains(link) || NoPages.Any(path => link.StartsWith(path, StringComparison.Ordinal)))
            return;
        var path = link.Split('?')[0].Split('/');
        var kind = $"/{path[1]}{(path.Length > 2 ? "/…" : "")}{(link.Contains('?') ? "?…" : "")}";
        if (kinds.GetValueOrDefault(kind) >= pagesOfAKind)
            return;
        kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        known.Add(link);
        ahead.Enqueue(link);
    }
}
