using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Commerce.Storefront.Tests.Looks;

/// <summary>The scripts of this folder, which look at a page from inside.</summary>
internal static class Script
{
    private static readonly ConcurrentDictionary<string, string> Texts = new();

    /// <summary>Runs a script, which is one function expression, in the page.</summary>
    public static Task<T> Run<T>(IPage page, string name, object? argument = null) => page.EvaluateAsync<T>(Texts.GetOrAdd(name, Read), argument);

    private static string Read(string name)
    {
        using var stream = typeof(Script).Assembly.GetManifestResourceStream(name + ".js")
            ?? throw new InvalidOperationException($"There is no script {name}.js.");
        return new StreamReader(stream).ReadToEnd();
    }
}
