namespace Commerce.Silo.ReadModels;

/// <summary>One statement of a projection: the same text for every row of a table, and this row's values for $1, $2, …</summary>
internal readonly record struct Row(string Sql, object?[] Values);
