using Npgsql;
using static NpgsqlTypes.NpgsqlDbType;

namespace Commerce.Silo.Journal.Postgres;

/// <summary>
/// A call of <c>journal_append</c> with its connection and its arrays, filled again for each append. One is used by one append at
/// a time.
/// </summary>
internal sealed class AppendCall : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand command = new();
    private readonly List<Action> binds = [], clears = [];
    private readonly Column<string> headStream, eventStream, eventKind, eventCommand, eventActor;
    private readonly Column<long> headExpected, eventVersion, commandVersion;
    private readonly Column<DateTime> eventAt, owedDue;
    private readonly Column<ReadOnlyMemory<byte>> eventData;
    private readonly Column<string> commandScope, commandKey, commandHash, commandStream, commandOutcome;
    private readonly Column<string> takeScope, takeValue, takeOwner, giveScope, giveValue, giveOwner;
    private readonly Column<string> owedId, settledId;
    private readonly Column<int> owedAttempts;
    private readonly Column<string?> owedBy;
    private readonly Column<DateTime?> owedUntil;
    private readonly NpgsqlParameter<string?> silo = new() { NpgsqlDbType = Text };
    private readonly NpgsqlParameter<long> turn = new() { NpgsqlDbType = Bigint };
    private readonly NpgsqlParameter<DateTime> until = new() { NpgsqlDbType = TimestampTz };
    private readonly Column<long> wayPosition;
    private readonly Column<int> wayNth, newEvent, newNth;
    private readonly List<int> takers = [];

    public AppendCall(NpgsqlConnection connection)
    {
        this.connection = connection;
        command.Connection = connection;
        // In the order of the function's parameters.
        (headStream, headExpected) = (Of<string>(Text), Of<long>(Bigint));
        (eventStream, eventVersion, eventKind) = (Of<string>(Text), Of<long>(Bigint), Of<string>(Text));
        (eventCommand, eventAt, eventActor) = (Of<string>(Text), Of<DateTime>(TimestampTz), Of<string>(Text));
        eventData = Of<ReadOnlyMemory<byte>>(Bytea);
        (commandScope, commandKey, commandHash) = (Of<string>(Text), Of<string>(Text), Of<string>(Text));
        (commandStream, commandVersion, commandOutcome) = (Of<string>(Text), Of<long>(Bigint), Of<string>(Text));
        (takeScope, takeValue, takeOwner) = (Of<string>(Text), Of<string>(Text), Of<string>(Text));
        (giveScope, giveValue, giveOwner) = (Of<string>(Text), Of<string>(Text), Of<string>(Text));
        (owedId, owedDue, owedAttempts) = (Of<string>(Text), Of<DateTime>(TimestampTz), Of<int>(Integer));
        (owedBy, owedUntil) = (Of<string?>(Text), Of<DateTime?>(TimestampTz));
        settledId = Of<string>(Text);
        command.Parameters.AddRange(new NpgsqlParameter[] { silo, turn, until });
        (wayPosition, wayNth) = (Of<long>(Bigint), Of<int>(Integer));
        (newEvent, newNth) = (Of<int>(Integer), Of<int>(Integer));
        var places = string.Join(", ", Enumerable.Range(1, command.Parameters.Count).Select(i => $"${i}"));
        command.CommandText = $"select * from journal_append({places})";
    }

    public void Fill(AppendPlan plan, UnderWay? underWay)
    {
        foreach (var chain in plan.Chains)
        {
            headStream.Add(chain.Stream);
            headExpected.Add(chain.Expected);
        }

        foreach (var batch in plan.Batches)
            AddEvents(batch);
        foreach (var (_, record) in plan.Commands)
            AddCommand(record);
        foreach (var claim in plan.Claims)
            AddClaim(claim);
        foreach (var (id, row) in plan.Owed)
            AddOwed(id, row);
        AddUnderWay(underWay);
        foreach (var bind in binds)
            bind();
    }

    public async ValueTask<AppendResult> Run(AppendPlan plan, CancellationToken cancellation)
    {
        if (!command.IsPrepared)
            await command.PrepareAsync(cancellation);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        if (!reader.IsDBNull(0))
        {
            var first = reader.GetInt64(0);

            // The row is written before the commit. Only the server's last word, that it is ready again, says that it committed.
            await reader.NextResultAsync(cancellation);
            return new AppendResult(first, []);
        }

        return new AppendResult(0, [.. Rejections(reader, plan).OrderBy(rejection => rejection.Index)]);
    }

    /// <summary>Lets go of what the call carried, so that a kept call keeps no one's data alive.</summary>
    public void Clear()
    {
        takers.Clear();
        foreach (var clear in clears)
            clear();
    }

    public async ValueTask DisposeAsync()
    {
        await command.DisposeAsync();
        await connection.DisposeAsync();
    }

    private IEnumerable<Rejection> Rejections(NpgsqlDataReader reader, AppendPlan plan)
    {
        if (!reader.IsDBNull(2))
            foreach (var known in Known(reader, plan))
                yield return known;

        if (!reader.IsDBNull(6) && reader.GetFieldValue<string?[]>(6) is var owners)
            for (var i = 0; i < owners.Length; i++)
                if (owners[i] is { } owner && owner != takeOwner[i])
                    yield return new Rejection.Taken(takers[i], takeScope[i], owner);

        if (!reader.IsDBNull(1) && reader.GetFieldValue<long[]>(1) is var heads)
            for (var i = 0; i < heads.Length; i++)
                if (heads[i] != plan.Chains[i].Expected)
                    foreach (var conflict in plan.Conflicts(plan.Chains[i].Stream, heads[i]))
                        yield return conflict;
    }

    private static IEnumerable<Rejection> Known(NpgsqlDataReader reader, AppendPlan plan)
    {
        var hashes = reader.GetFieldValue<string?[]>(2);
        var streams = reader.GetFieldValue<string?[]>(3);
        var versions = reader.GetFieldValue<long?[]>(4);
        var outcomes = reader.GetFieldValue<string?[]>(5);
        for (var i = 0; i < hashes.Length; i++)
            if (hashes[i] is { } hash)
                yield return new Rejection.KnownCommand(plan.Commands[i].Batch, plan.Commands[i].Record with
                {
                    BodyHash = hash, Stream = streams[i]!, Version = versions[i]!.Value, Outcome = outcomes[i]!,
                });
    }

    private void AddEvents(Batch batch)
    {
        var version = batch.ExpectedVersion;
        foreach (var made in batch.Events)
        {
            eventStream.Add(batch.Stream);
            eventVersion.Add(++version);
            eventKind.Add(made.Kind);
            eventCommand.Add(made.CommandId);
            eventAt.Add(Microseconds.ToUtc(made.At));
            eventActor.Add(made.Actor);
            eventData.Add(made.Data);
        }
    }

    private void AddCommand(CommandRecord record)
    {
        commandScope.Add(record.Scope);
        commandKey.Add(record.Key);
        commandHash.Add(record.BodyHash);
        commandStream.Add(record.Stream);
        commandVersion.Add(record.Version);
        commandOutcome.Add(record.Outcome);
    }

    private void AddClaim(PlannedClaim claim)
    {
        var (scope, value, owner) = claim.GiveBack ? (giveScope, giveValue, giveOwner) : (takeScope, takeValue, takeOwner);
        scope.Add(claim.Scope);
        value.Add(claim.Value);
        owner.Add(claim.Stream);
        if (!claim.GiveBack)
            takers.Add(claim.Batch);
    }

    private void AddOwed(string id, OwedRow? row)
    {
        if (row is null)
        {
            settledId.Add(id);
            return;
        }

        owedId.Add(id);
        owedDue.Add(Microseconds.ToUtc(row.DueAt));
        owedAttempts.Add(row.Attempts);
        owedBy.Add(row.ClaimedBy);
        owedUntil.Add(row.ClaimedUntil is { } until ? Microseconds.ToUtc(until) : null);
    }

    private void AddUnderWay(UnderWay? said)
    {
        silo.TypedValue = said?.Silo;
        turn.TypedValue = said?.Turn ?? 0;
        until.TypedValue = Microseconds.ToUtc(said?.Until ?? DateTimeOffset.UnixEpoch);
        foreach (var (position, n) in said?.Earlier ?? [])
        {
            wayPosition.Add(position);
            wayNth.Add(n);
        }

        // PostgreSQL counts from 1.
        foreach (var (made, n) in said?.New ?? [])
        {
            newEvent.Add(made + 1);
            newNth.Add(n);
        }
    }

    private Column<T> Of<T>(NpgsqlTypes.NpgsqlDbType type)
    {
        var column = new Column<T>(command.Parameters, type);
        binds.Add(column.Bind);
        clears.Add(column.Clear);
        return column;
    }
}
