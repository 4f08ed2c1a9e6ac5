namespace Commerce.Silo.Storage;

/// <summary>A table that rows are written into, and what becomes of one that is there already.</summary>
/// <param name="insert">Up to the values: <c>insert into t (a, b)</c>.</param>
/// <param name="onConflict">From <c>on conflict</c> to the end.</param>
internal sealed class Target(string insert, int columns, string onConflict)
{
    private readonly string places = string.Join(", ", Enumerable.Range(1, columns).Select(column => $"${column}"));

    public int Columns => columns;

    /// <summary>One row: a value for each column.</summary>
    public string Each => $"{insert} values ({places}) {onConflict}";

    /// <summary>Any number of rows, in PostgreSQL: an array for each column.</summary>
    public string All => $"{insert} select * from unnest({places}) {onConflict}";
}

/// <summary>One row for a table. Those that are written together name nothing twice that may be there once.</summary>
internal readonly record struct Row(Target Into, object?[] Values);
