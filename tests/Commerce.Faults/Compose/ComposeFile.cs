using System.Text.Json;
using Commerce.Testing;

namespace Commerce.Faults.Compose;

/// <summary>
/// Reads docker-compose.yml as far as it goes: maps by indentation, lists by dashes or in brackets, plain and quoted texts. Each
/// value is found by its path, such as services/silo-1/image.
/// </summary>
internal sealed class ComposeFile
{
    private readonly Dictionary<string, List<string>> values = [];

    private ComposeFile() { }

    public static ComposeFile Read()
    {
        var file = new ComposeFile();
        var path = new Stack<(int Indent, string Name)>();
        foreach (var line in File.ReadLines(Repository.Path("docker-compose.yml")).Where(line => line.Trim() is not ("" or ['#', ..])))
        {
            var (indent, text) = (line.Length - line.TrimStart().Length, line.Trim());
            while (path.TryPeek(out var above) && above.Indent >= indent)
                path.Pop();
            file.Take(path, indent, text);
        }
        return file;
    }

    public IReadOnlyList<string> Services =>
        [.. values.Keys.Select(path => path.Split('/')).Where(path => path is ["services", _, ..]).Select(path => path[1]).Distinct()];

    public string Value(string path) => Assert.Single(List(path));

    public IReadOnlyList<string> List(string path) =>
        values.TryGetValue(path, out var list) ? list : throw new KeyNotFoundException($"docker-compose.yml has no {path}.");

    private void Take(Stack<(int Indent, string Name)> path, int indent, string text)
    {
        var parents = string.Join('/', path.Reverse().Select(level => level.Name));
        if (text.StartsWith("- ", StringComparison.Ordinal))
        {
            Put(parents, [Unquoted(text[2..])]);
            return;
        }
        var colon = text.IndexOf(':');
        Assert.True(colon > 0, $"docker-compose.yml: {text}");
        var (name, value) = (text[..colon], text[(colon + 1)..].Trim());
        var here = parents.Length == 0 ? name : $"{parents}/{name}";
        if (value.Length == 0)
            path.Push((indent, name));
        else
            Put(here, value[0] == '[' ? JsonSerializer.Deserialize<string[]>(value)! : [Unquoted(value)]);
    }

    private void Put(string path, IEnumerable<string> more)
    {
        if (!values.TryGetValue(path, out var list))
            values[path] = list = [];
        list.AddRange(more);
    }

    private static string Unquoted(string text) => text.Trim('"');
}
