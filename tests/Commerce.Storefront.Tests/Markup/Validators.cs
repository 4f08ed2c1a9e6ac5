using Commerce.Testing;

namespace Commerce.Storefront.Tests.Markup;

/// <summary>Judges of what a page says to machines. Each line that they find names its file first.</summary>
internal static class Validators
{
    /// <summary>html-validate, by the rules in tests/npm/html-validate.json.</summary>
    public static Task<IReadOnlyList<string>> Html(params string[] files) =>
        Judge("node_modules/html-validate/bin/html-validate.mjs", ["--config", "html-validate.json", "--formatter", "text", .. files]);

    /// <summary>tests/npm/structured-data.mjs: the vocabulary of schema.org, and what search engines require.</summary>
    public static Task<IReadOnlyList<string>> StructuredData(params string[] files) => Judge("structured-data.mjs", files);

    private static async Task<IReadOnlyList<string>> Judge(string tool, string[] arguments)
    {
        var (code, output) = await NodeTool.Run(tool, arguments);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return code == 0 ? [] : lines.Length > 0 ? lines : [$"{tool} ended with {code}"];
    }
}
