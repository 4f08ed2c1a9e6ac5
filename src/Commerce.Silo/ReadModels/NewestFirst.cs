using System.Globalization;
using Commerce.Grains.Reads;
using Commerce.Silo.Storage;

namespace Commerce.Silo.ReadModels;

/// <summary>Pages of what is listed by its time. A cursor is the last one's time and id, so that what comes in meanwhile moves nothing.</summary>
internal static class NewestFirst
{
    /// <exception cref="UnknownCursor">What it is to go on after is none.</exception>
    /// <param name="time">The column of microseconds.</param>
    /// <param name="id">The column of the id.</param>
    public static async ValueTask<IdPage<TId>> Page<TId>(
        Database database, string table, string time, string id, Conditions where, Func<Guid, TId> of, int first, string? after,
        CancellationToken cancellation)
    {
        if (after is not null)
        {
            if (after.Split('_') is not [var at, var last] || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
                || !Guid.TryParse(last, out _))
                throw new UnknownCursor();
            var (then, than) = (where.With("at", microseconds), where.With("after", last));
            where.And($"({time} < {then} or {time} = {then} and {id} < {than})");
        }
        where.With("first", first + 1);
        await using var connection = await database.Open(cancellation);
        var rows = await connection.Rows(
            $"select {id}, {time} from {table} where 1 = 1{where} order by {time} desc, {id} desc limit @first",
            row => (Id: row.GetString(0), At: row.GetInt64(1)), cancellation, [.. where.Parameters]);
        var page = rows.Take(first).ToList();
        return new(
            [.. page.Select(row => of(Guid.Parse(row.Id)))],
            [.. page.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.At}_{row.Id}"))],
            rows.Count > first);
    }
}
