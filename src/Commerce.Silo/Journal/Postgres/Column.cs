using Npgsql;
using NpgsqlTypes;

namespace Commerce.Silo.Journal.Postgres;

/// <summary>One array parameter of a prepared statement, filled again for each call. Without rows it goes as null.</summary>
internal sealed class Column<T>
{
    private readonly List<T> rows = [];
    private readonly NpgsqlParameter<List<T>> parameter;

    public Column(NpgsqlParameterCollection parameters, NpgsqlDbType element)
    {
        parameter = new NpgsqlParameter<List<T>> { NpgsqlDbType = NpgsqlDbType.Array | element };
        parameters.Add(parameter);
    }

    public T this[int row] => rows[row];

    public void Add(T value) => rows.Add(value);

    public void Bind() => parameter.TypedValue = rows.Count == 0 ? null : rows;

    public void Clear() => rows.Clear();
}
