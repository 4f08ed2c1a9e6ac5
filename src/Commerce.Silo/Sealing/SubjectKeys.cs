using System.Numerics;
using Commerce.Grains;
using Commerce.Silo.Storage;

namespace Commerce.Silo.Sealing;

/// <param name="Candidate">The key to take if the subject has none yet; null when only an existing one is wanted.</param>
public readonly record struct KeyWanted(SubjectId Subject, byte[]? Candidate);

/// <param name="Key">Null when there is none.</param>
public readonly record struct KeyFound(byte[]? Key, bool Erased);

public interface ISubjectKeys
{
    /// <summary>Each subject once. Whoever brings a key for the same subject at once gets the same one, and it is durable.</summary>
    ValueTask<IReadOnlyDictionary<SubjectId, KeyFound>> Find(IReadOnlyList<KeyWanted> wanted, CancellationToken cancellation);

    ValueTask Erase(SubjectId subject, DateTimeOffset at, CancellationToken cancellation);
}

/// <summary>In the table <c>subject_key</c>.</summary>
public sealed class StoredSubjectKeys(Database database) : ISubjectKeys
{
    public async ValueTask<IReadOnlyDictionary<SubjectId, KeyFound>> Find(IReadOnlyList<KeyWanted> wanted, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var found = new Dictionary<SubjectId, KeyFound>(wanted.Count);
        var brought = wanted.Where(key => key.Candidate is not null).ToDictionary(key => key.Subject, key => key.Candidate!);
        if (brought.Count > 0)
        {
            // A power of two of rows, the last of them named again: so there are few statements, and each is prepared once.
            var places = Enumerable.Range(0, (int)BitOperations.RoundUpToPowerOf2((uint)brought.Count)).Select(i => Math.Min(i, brought.Count - 1));
            var rows = string.Join(", ", places.Select(i => $"(@s{i}, @k{i})"));
            var made = await connection.Rows(
                $"insert into subject_key (subject, key) values {rows} on conflict (subject) do nothing returning subject",
                reader => new SubjectId(Guid.Parse(reader.GetString(0))), cancellation,
                [.. brought.SelectMany((key, i) => new (string, object?)[] { ($"s{i}", key.Key.ToString()), ($"k{i}", key.Value) })]);
            foreach (var subject in made)
                found.Add(subject, new(brought[subject], false));
        }
        var rest = wanted.Where(key => !found.ContainsKey(key.Subject)).Select(key => key.Subject).ToList();
        if (rest.Count > 0)
        {
            var names = string.Join(", ", rest.Select((_, i) => $"@s{i}"));
            var kept = await connection.Rows(
                $"select subject, key from subject_key where subject in ({names})",
                reader => (new SubjectId(Guid.Parse(reader.GetString(0))), reader.IsDBNull(1) ? null : (byte[])reader[1]), cancellation,
                [.. rest.Select((subject, i) => ($"s{i}", (object?)subject.ToString()))]);
            foreach (var (subject, key) in kept)
                found.Add(subject, new(key, key is null));
        }
        return found;
    }

    public async ValueTask Erase(SubjectId subject, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        await connection.Run(
            "insert into subject_key (subject, key, erased_at) values (@subject, null, @at) " +
            "on conflict (subject) do update set key = null, erased_at = excluded.erased_at where subject_key.key is not null",
            cancellation, ("subject", subject.ToString()), ("at", Instant.Microseconds(at)));
    }
}
