using System.Globalization;
using System.Text.RegularExpressions;

namespace Commerce.Storefront.Tests.Injection;

/// <summary>
/// Texts that would run as a script in a page that takes them for more than text. Each calls <c>canary</c> with its number, or asks
/// evil.invalid for something. payloads.txt holds the kernels; those that are markup come again behind what closes the place that they are in.
/// </summary>
internal static partial class Payloads
{
    /// <summary>What ends an attribute, an element whose content is text, a comment, a script or a style.</summary>
    private static readonly string[] WaysOut = ["\">", "'>", "</title>", "</textarea>", "</script>", "-->", "</style>", "</option></select>", "\"/>", "]]>", "</noscript>"];

    public static IReadOnlyList<string> All { get; } = [.. Numbered(Shapes())];

    /// <summary>Without those that hold control characters, which no text of the shop takes; they come in addresses.</summary>
    public static IReadOnlyList<string> Plantable { get; } = [.. All.Where(payload => !payload.Any(char.IsControl))];

    /// <summary>Each once with nothing before it, and markup four times behind different ways out.</summary>
    private static IEnumerable<string> Shapes()
    {
        var kernels = Kernels();
        foreach (var kernel in kernels)
            yield return kernel;
        for (var i = 0; i < kernels.Length; i++)
            if (kernels[i].StartsWith('<'))
                for (var way = 0; way < 4; way++)
                    yield return WaysOut[(i + way * 3) % WaysOut.Length] + kernels[i];
    }

    private static IEnumerable<string> Numbered(IEnumerable<string> shapes) =>
        shapes.Select((shape, i) => shape.Replace("{n}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    private static string[] Kernels()
    {
        using var stream = typeof(Payloads).Assembly.GetManifestResourceStream("payloads.txt")!;
        return [.. new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Characters)];
    }

    /// <summary>{u200B} is a character that would not be seen in a file.</summary>
    private static string Characters(string line) => Hidden().Replace(line,
        match => ((char)int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("\\{u([0-9A-F]{4})\\}", RegexOptions.IgnoreCase)]
    private static partial Regex Hidden();
}
