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

    /// <summary>As a scanner that is a keyboard: real key presses five milliseconds apart, however slow this machine is, and Enter.</summary>
    public async Task Scan(string code)
    {
        Actions++;
        var keyboard = await page.Context.NewCDPSessionAsync(page);
        var at = TimeProvider.System.GetUtcNow();
        foreach (var sign in code.Append('\r'))
        {
            var (key, number) = sign == '\r' ? ("Enter", 13) : (sign.ToString(), 0);
            at = at.AddMilliseconds(5);
            var press = new Dictionary<string, object>
            {
                ["type"] = "keyDown", ["key"] = key, ["text"] = sign.ToString(), ["windowsVirtualKeyCode"] = number,
                ["timestamp"] = at.ToUnixTimeMilliseconds() / 1000.0,
            };
            await keyboard.SendAsync("Input.dispatchKeyEvent", press);
            press["type"] = "keyUp";
            await keyboard.SendAsync("Input.dispatchKeyEvent", press);
        }
        await keyboard.DetachAsync();
    }
}
