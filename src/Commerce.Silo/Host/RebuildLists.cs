using Commerce.Silo.ReadModels;
using Commerce.Silo.Storage;
using Npgsql;

namespace Commerce.Silo.Host;

/// <summary>Has the lists made anew from the journal: after somebody was erased, whose words they still have, or when they look wrong.</summary>
internal static class RebuildLists
{
    public static async Task<int> Run(ProductOptions options, TextWriter output)
    {
        if (options.Postgres is { } connection)
        {
            await using var source = NpgsqlDataSource.Create(connection);
            await Projector.Restart(new PostgresDatabase(source), CancellationToken.None);
        }
        else if (File.Exists(ReadsOf(options)))
            await Projector.Restart(new SqliteDatabase(ReadsOf(options)), CancellationToken.None);
        else
        {
            output.WriteLine($"There is no {ReadsOf(options)}: nothing to make anew.");
            return 1;
        }
        output.WriteLine("The lists are empty now. They are made anew at the next start; where the product runs, with the next thing that happens.");
        return 0;
    }

    /// <summary>The read models of a SQLite shop lie in a file of their own.</summary>
    public static string ReadsOf(ProductOptions options) => options.Data + ".reads";
}
