using System.Security.Cryptography;
using System.Text.Json;
using Commerce.Grains;
using Commerce.Silo.Sealing;
using Commerce.Silo.Storage;
using Commerce.Silo.Tests.Storage;
using Commerce.Testing;

namespace Commerce.Silo.Tests.Sealing;

public class SealerTests
{
    private readonly ManualTime time = new();
    private readonly SubjectId ada = new(Guid.CreateVersion7());

    public static TheoryData<string> Kinds => TestDatabase.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task What_is_sealed_opens_again_in_another_process(string kind)
    {
        await using var database = await TestDatabase.Create(kind, "Sealing");
        var text = await SealerOn(database).Seal(ada, "Ada Lovelace, 12 St James’s Square");

        var journalled = JsonSerializer.Deserialize<Sealed>(JsonSerializer.Serialize(text))!;

        Assert.DoesNotContain("Ada", journalled.Cipher);
        Assert.Equal("Ada Lovelace, 12 St James’s Square", await SealerOn(database).Open(journalled));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Contacts_and_addresses_come_back_as_they_were(string kind)
    {
        await using var database = await TestDatabase.Create(kind, "Sealing");
        var sealer = SealerOn(database);
        var contact = new Contact("Ada", "ada@example.com");
        var address = new PostalAddress("Ada", "Hauptstr. 1", null, "10827", "Berlin", null, "DE");

        Assert.Equal(contact, await sealer.OpenContact(await sealer.Seal(ada, contact)));
        Assert.Equal(address, await sealer.OpenAddress(await sealer.Seal(ada, address)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Silos_that_use_a_subject_first_at_once_agree_on_its_key(string kind)
    {
        await using var database = await TestDatabase.Create(kind, "Sealing");
        Sealer[] silos = [.. Enumerable.Range(0, 4).Select(_ => SealerOn(database))];
        SubjectId[] subjects = [.. Enumerable.Range(0, 20).Select(_ => new SubjectId(Guid.CreateVersion7()))];

        var texts = await Task.WhenAll(
            from silo in silos from subject in subjects.Concat(subjects) select silo.Seal(subject, "text").AsTask());

        foreach (var text in texts)
            Assert.Equal("text", await SealerOn(database).Open(text));
        await using var connection = await database.Tables.Open(default);
        Assert.Equal(20, await connection.Scalar<long>("select count(*) from subject_key", default));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task An_erased_subject_is_gone_for_ever(string kind)
    {
        await using var database = await TestDatabase.Create(kind, "Sealing");
        var sealer = SealerOn(database);
        var text = await sealer.Seal(ada, "Ada");

        await sealer.Erase(ada);
        await sealer.Erase(ada);

        Assert.Null(await sealer.Open(text));
        Assert.Null(await SealerOn(database).Open(text));
        await Assert.ThrowsAsync<SubjectErased>(async () => await sealer.Seal(ada, "Ada again"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_subject_is_erased_before_it_was_ever_written_about(string kind)
    {
        await using var database = await TestDatabase.Create(kind, "Sealing");
        await SealerOn(database).Erase(ada);

        await Assert.ThrowsAsync<SubjectErased>(async () => await SealerOn(database).Seal(ada, "Ada"));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Another_silo_forgets_an_erased_subject_within_a_minute(string kind)
    {
        await using var database = await TestDatabase.Create(kind, "Sealing");
        Sealer here = SealerOn(database), there = SealerOn(database);
        var text = await here.Seal(ada, "Ada");
        Assert.Equal("Ada", await there.Open(text));

        await here.Erase(ada);
        time.Advance(KeyCache.Lifetime);

        Assert.Null(await there.Open(text));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_text_moved_to_another_subject_does_not_open(string kind)
    {
        await using var database = await TestDatabase.Create(kind, "Sealing");
        var sealer = SealerOn(database);
        var text = await sealer.Seal(ada, "Ada");
        await sealer.Seal(new(Guid.Empty), "another");

        await Assert.ThrowsAnyAsync<CryptographicException>(async () => await sealer.Open(text with { Subject = new(Guid.Empty) }));
    }

    private Sealer SealerOn(TestDatabase database) => new(new StoredSubjectKeys(database.Another()), time);
}
