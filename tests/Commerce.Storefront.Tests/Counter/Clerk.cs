using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Counter;

/// <summary>Somebody at the counter, whose actions are counted: a tap, a scan, or something typed is one.</summary>
internal sealed class Clerk(IPage page)
{
    public IPage Page => page;

    public int Actions { get; private set; }

    public async Task Open(string path)
    {
        await page.GotoAsync(path);
        // Until the page listens, it would not hear a scanner.
        await page.WaitForFunctionAsync("() => !document.querySelector('[data-sound]') || !document.querySelector('[data-sound]').hidden");
    }

    public async Task Tap(ILocator what)
    {
        Actions++;
        await what.ClickAsync();
    }

    public Task Tap(string button) => Tap(page.GetByRole(AriaRole.Button, new() { Name = button }).First);

    public async Task Type(ILocator where, string text)
    {
        Actions++;
        await where.FillAsync(text);
    }

    /// <summary>As a scanner that is a keyboard: real key presses, sent without waiting for one another, and Enter.</summary>
    public async Task Scan(string code)
    {
        Actions++;
        await Task.WhenAll(code.Select(sign => page.Keyboard.PressAsync(sign.ToString())).Append(page.Keyboard.PressAsync("Enter")));
    }
}
