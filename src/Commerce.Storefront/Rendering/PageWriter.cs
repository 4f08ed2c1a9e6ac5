using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Commerce.Storefront.Rendering;

/// <summary>Renders components to HTML, once and on the server, and sends it.</summary>
public sealed class PageWriter(IServiceProvider services, ILoggerFactory logs, FormTokens tokens, PageHeaders headers)
{
    public async Task Write(HttpContext http, Page page) => await Send(http, await Render(http, page));

    internal async Task<RenderedPage> Render(HttpContext http, Page page)
    {
        var visit = Visit.Of(http);
        await using var renderer = new HtmlRenderer(services, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<Components.Root>(ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                [nameof(Components.Root.Visit)] = visit, [nameof(Components.Root.Page)] = page,
            }));
            var output = new Utf8Output();
            root.WriteHtmlTo(output);
            return output.Written;
        });
        return new(html, page.Status, page.RetryAfter);
    }

    internal async Task Send(HttpContext http, RenderedPage page)
    {
        var visit = Visit.Of(http);
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        http.Response.StatusCode = page.Status;
        http.Response.ContentType = "text/html; charset=utf-8";
        if (page.RetryAfter is { } seconds)
            http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        headers.Write(http, nonce);
        if (visit.Flash is not null)
            visit.Cookies.Drop(VisitCookies.Flash);
        // The visitor's cookie has to be set before the first byte leaves.
        var token = page.Pieces.Any(piece => piece.Mark == 'f') ? tokens.For(visit.Visitor, visit.Actor) : "";
        if (HttpMethods.IsHead(http.Request.Method))
            return;
        foreach (var (html, mark) in page.Pieces)
        {
            http.Response.BodyWriter.Write(html.Span);
            Encoding.ASCII.GetBytes(mark switch { 'n' => nonce, 'f' => token, 'k' => Guid.NewGuid().ToString("N"), _ => "" }, http.Response.BodyWriter);
        }
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }
}
