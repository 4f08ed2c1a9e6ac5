using System.Globalization;
using System.Reflection;

namespace Commerce.Silo.Journal;

/// <summary>
/// One step of a schema: an embedded file <c>NNN_name.sql</c>. A part of the database (the journal, each set of read models) has
/// a folder of its own and counts its own versions, so that parts move on without one another. A file that was ever
/// released is not changed: the next file changes what it made.
/// </summary>
internal sealed record Migration(int Version, string Name, string Sql)
{
    /// <param name="folder">Below the project, with slashes: <c>Journal/Postgres</c>.</param>
    public static IReadOnlyList<Migration> In(string folder)
    {
        var assembly = typeof(Migration).Assembly;
        var found = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{folder}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => Read(assembly, name, name[(folder.Length + 1)..]))
            .ToList();

        for (var i = 0; i < found.Count; i++)
            if (found[i].Version != i + 1)
                throw new InvalidOperationException($"{folder} lacks migration {i + 1}, or has it twice.");
        return found;
    }

    /// <summary>Those after the version that the database has.</summary>
    /// <exception cref="NewerSchema">The database is ahead of this build.</exception>
    public static IReadOnlyList<Migration> Due(string part, int found, IReadOnlyList<Migration> all) =>
        found > all.Count ? throw new NewerSchema(part, found, all.Count) : [.. all.Skip(found)];

    private static Migration Read(Assembly assembly, string resource, string file)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        var version = int.Parse(file.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture);
        return new Migration(version, file, reader.ReadToEnd());
    }
}
