using Commerce.Silo.Journal;
using Commerce.Silo.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Silo.Tests.Storage;

public class DatabaseTests
{
    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Two_that_start_together_on_an_empty_database_make_one_schema(string kind)
    {
        await using var database = await TestDatabase.Create(kind);
        var starts = Enumerable.Range(0, 8).Select(async _ =>
        {
            await Task.Yield();
            await database.Another().Migrate("Secrets", NullLogger.Instance, default);
        });

        await Task.WhenAll(starts);

        await using var connection = await database.Tables.Open(default);
        Assert.Equal(0, await connection.Scalar<long>("select count(*) from secret", default));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_schema_of_a_newer_build_is_refused(string kind)
    {
        await using var database = await TestDatabase.Create(kind, "Secrets");
        await using (var connection = await database.Tables.Open(default))
            await connection.Run("update schema_version set version = 99 where part = 'secrets'", default);

        var refused = await Assert.ThrowsAsync<NewerSchema>(() => database.Tables.Migrate("Secrets", NullLogger.Instance, default));

        Assert.Contains("99", refused.Message);
    }
}
