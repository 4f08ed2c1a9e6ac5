using System.Text.RegularExpressions;
using System.Xml.Linq;
using Commerce.Testing;

namespace Commerce.Grains.Tests.Architecture;

/// <summary>The files of this checkout that people write, without what a build or a package manager made.</summary>
internal static class SourceTree
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "vendor"];

    public static IEnumerable<SourceFile> Files(string folder, params string[] extensions)
    {
        var root = Repository.Path(folder.Split('/'));
        return !Directory.Exists(root) ? [] : Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Made.Contains))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path));
    }

    public static IEnumerable<string> ProjectReferences(string project) => References(project, "ProjectReference")
        .Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

    public static IEnumerable<string> PackageReferences(string project) => References(project, "PackageReference");

    private static IEnumerable<string> References(string project, string kind) =>
        XDocument.Load(Repository.Path("src", project, $"{project}.csproj"))
            .Descendants(kind).Select(reference => reference.Attribute("Include")?.Value).OfType<string>();
}

internal sealed record SourceFile(string Path)
{
    public string Text { get; } = File.ReadAllText(Repository.Path(Path.Split('/')));

    /// <summary>A page mixes markup with code, where an apostrophe is no character literal: its text is searched as it is.</summary>
    public string Code => Path.EndsWith(".cs", StringComparison.Ordinal) ? CSharpText.CodeOf(Text) : Text;

    public string Name => System.IO.Path.GetFileName(Path);

    public int Lines => Text.Count(c => c == '\n');

    /// <summary>Each match as "path:line: the line", the form that editors jump to.</summary>
    public IEnumerable<string> Find(Regex pattern)
    {
        var lines = Code.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (pattern.IsMatch(lines[i]))
                yield return $"{Path}:{i + 1}: {Text.Split('\n')[i].Trim()}";
    }
}
