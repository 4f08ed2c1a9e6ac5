using Commerce.Silo.Secrets;
using Commerce.Silo.Storage;
using Commerce.Silo.Tests.Storage;

namespace Commerce.Silo.Tests.Secrets;

public class ServerSecretsTests
{
    private const string Given = "a secret of the operator, long enough";

    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task Silos_that_start_together_agree_on_one_secret_and_keep_it(string kind)
    {
        await using var database = await TestDatabase.Create(kind, "Secrets");

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await Task.Yield();
            return await ServerSecrets.Open(new StoredSecrets(database.Another()), null, default);
        }));

        var later = await ServerSecrets.Open(new StoredSecrets(database.Another()), null, default);
        Assert.All(all, one => Assert.Equal(later.Key("cart"), one.Key("cart")));
        Assert.Equal(32, later.Key("cart").Length);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_secret_from_outside_is_not_written_down(string kind)
    {
        await using var database = await TestDatabase.Create(kind, "Secrets");

        var secrets = await ServerSecrets.Open(new StoredSecrets(database.Tables), Given, default);

        Assert.Equal(ServerSecrets.Of(Given).Key("cart"), secrets.Key("cart"));
        await using var connection = await database.Tables.Open(default);
        var kept = await connection.Rows("select name, value from secret", row => (row.GetString(0), (byte[])row[1]), default);
        var (name, value) = Assert.Single(kept);
        Assert.Equal("fingerprint", name);
        Assert.Equal(secrets.Key("fingerprint"), value);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Another_secret_than_the_database_was_begun_with_is_refused(string kind)
    {
        await using var database = await TestDatabase.Create(kind, "Secrets");
        var store = new StoredSecrets(database.Tables);
        await ServerSecrets.Open(store, null, default);

        var refused = await Assert.ThrowsAsync<UnusableSecret>(async () => await ServerSecrets.Open(store, Given, default));

        Assert.Contains("COMMERCE_SECRET", refused.Message);
        Assert.DoesNotContain(Given, refused.Message);
    }

    [Fact]
    public void A_short_secret_is_refused() => Assert.Throws<UnusableSecret>(() => ServerSecrets.Of("too short"));

    [Fact]
    public void Each_purpose_has_its_own_key()
    {
        var secrets = ServerSecrets.Of(Given);

        Assert.NotEqual(secrets.Key("cart"), secrets.Key("order"));
        Assert.Equal(secrets.Key("cart"), secrets.Key("cart"));
    }
}
