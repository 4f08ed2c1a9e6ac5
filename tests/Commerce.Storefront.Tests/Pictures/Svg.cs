using System.Text;
using System.Xml.Linq;

namespace Commerce.Storefront.Tests.Pictures;

/// <summary>Looks at a drawing as the strictest reader would.</summary>
internal static class Svg
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>Holds it against what every drawing of ours promises, and answers its elements.</summary>
    public static XElement Read(string svg, int most)
    {
        var root = XDocument.Parse(svg).Root!;
        Assert.Equal(XName.Get("svg", Namespace), root.Name);
        Assert.InRange(Encoding.UTF8.GetByteCount(svg), 100, most);
        foreach (var element in root.DescendantsAndSelf())
        {
            Assert.DoesNotContain(element.Name.LocalName, (string[])["script", "style", "foreignObject", "image", "use", "animate", "set"]);
            foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
                Allowed(attribute.Name.LocalName, attribute.Value);
        }
        return root;
    }

    // Ids would clash when two drawings stand in one page; handlers and styles the policy forbids; addresses would tell others.
    private static void Allowed(string name, string value)
    {
        Assert.False(name is "id" or "style" or "src" || name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{name}=\"{value}\"");
        Assert.DoesNotContain("url(", value, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("NaN", value, StringComparison.Ordinal);
        Assert.DoesNotContain("Infinity", value, StringComparison.Ordinal);
    }
}
