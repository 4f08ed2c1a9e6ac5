using System.Collections.Frozen;

namespace Commerce.Silo.Import.Csv;

/// <summary>The columns that one kind of file has. Names are compared without regard to case and outer blanks.</summary>
/// <param name="What">The kind of file, for messages.</param>
/// <param name="Required">Without these the file can't be read at all.</param>
/// <param name="Optional">What a file without such a column says nothing of stays as it is.</param>
/// <param name="IsKnownButUnused">Columns that belong to the format and mean nothing to us; any other one is reported.</param>
internal sealed record Layout(string What, string[] Required, string[] Optional, Func<string, bool>? IsKnownButUnused = null)
{
    private readonly FrozenSet<string> known = Required.Concat(Optional).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public bool IsUsed(string column) => known.Contains(column);

    public bool IsStrange(string column) => !IsUsed(column) && IsKnownButUnused?.Invoke(column) != true;
}
