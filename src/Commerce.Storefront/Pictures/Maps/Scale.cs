using System.Globalization;
using System.Net;
using System.Text;

namespace Commerce.Storefront.Pictures.Maps;

/// <summary>The bar that tells how far things are, and the lines of latitude and longitude.</summary>
internal static class Scale
{
    private static readonly double[] Lengths = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

    public static string Bar(Sheet sheet, MapWords words)
    {
        var length = Lengths.Last(kilometres => kilometres == Lengths[0] || kilometres * sheet.Kilometre <= 100);
        var text = length < 1 ? $"{length * 1000:0} {words.Metres}" : $"{length:0} {words.Kilometres}";
        return string.Create(CultureInfo.InvariantCulture, $"""
            <g class="map-scale" aria-hidden="true"><path d="M12 {sheet.Height - 18:0}v6h{length * sheet.Kilometre:0}v-6" fill="none" stroke="currentColor" stroke-width="1.5"/><text x="{20 + length * sheet.Kilometre:0}" y="{sheet.Height - 11:0}" font-size="12" fill="currentColor">{WebUtility.HtmlEncode(text)}</text></g>
            """);
    }

    /// <summary>A net as wide as the scale's bar: what a map shows that has no border in sight.</summary>
    public static string Net(Sheet sheet)
    {
        var step = Lengths.Last(kilometres => kilometres == Lengths[0] || kilometres * sheet.Kilometre <= 100) * sheet.Kilometre;
        var path = new StringBuilder();
        for (var x = Sheet.Width / 2 % step; x < Sheet.Width; x += step)
            path.Append(CultureInfo.InvariantCulture, $"M{x:0} 0v{sheet.Height:0}");
        for (var y = sheet.Height / 2 % step; y < sheet.Height; y += step)
            path.Append(CultureInfo.InvariantCulture, $"M0 {y:0}h{Sheet.Width:0}");
        return $"""<path class="map-net" d="{path}" fill="none" stroke="currentColor" stroke-opacity=".12"/>""";
    }
}
