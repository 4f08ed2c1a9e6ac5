namespace Commerce.Silo.Storage;

/// <summary>A table that rows are written into, and what becomes of one that is there already.</summary>
/// <param name="columns">Names and types, separated by commas; a type is <c>text</c>, <c>int</c> or <c>bigint</c>.</param>
/// <param name="onConflict">From <c>on conflict</c> to the end.</param>
internal sealed class Target(string table, string columns, string onConflict)
{
    private readonly string[][] all = [.. columns.Split(", ").Select(column => column.Split(' '))];

    public int Columns => all.Length;

    /// <summary>One row: a value for each column.</summary>
    public string Each => field ??= $"{Insert} values ({Places(_ => "")}) {onConflict}";

    /// <summary>Any number of rows, in PostgreSQL: an array for each column.</summary>
    public string All => field ??= $"{Insert} select * from unnest({Places(column => $"::{column[1]}[]")}) {onConflict}";

    public string TypeOf(int column) => all[column][1];

    private string Insert => $"insert into {table} ({string.Join(", ", all.Select(column => column[0]))})";

    private string Places(Func<string[], string> cast) => string.Join(", ", all.Select((column, i) => $"${i + 1}{cast(column)}"));
}

/// <summary>One row for a table. Those that are written together name nothing twice that may be there once.</summary>
internal readonly record struct Row(Target Into, object?[] Values);
