namespace Commerce.Silo.Journal.Sqlite;

/// <summary>One append inside the writer's transaction: what is in the way, and if nothing is, the writing.</summary>
internal static class SqliteAppend
{
    public static List<Rejection> Check(SqliteWriter writer, AppendPlan plan)
    {
        var rejections = new List<Rejection>();
        foreach (var (batch, command) in plan.Commands)
            if (writer.FindCommand(command.Scope, command.Key) is { } known)
                rejections.Add(new Rejection.KnownCommand(batch, known));

        foreach (var claim in plan.Claims)
            if (!claim.GiveBack && writer.FindOwner(claim.Scope, claim.Value) is { } owner && owner != claim.Stream)
                rejections.Add(new Rejection.Taken(claim.Batch, claim.Scope, owner));

        foreach (var chain in plan.Chains)
            if (writer.HeadOf(chain.Stream) is var head && head != chain.Expected)
                rejections.AddRange(plan.Conflicts(chain.Stream, head));

        return rejections.Count < 2 ? rejections : [.. rejections.OrderBy(rejection => rejection.Index)];
    }

    /// <returns>The last position that is now in use.</returns>
    public static long Write(SqliteWriter writer, AppendPlan plan, long head, UnderWay? underWay = null)
    {
        if (underWay is not null)
            writer.Say(underWay, head);
        foreach (var batch in plan.Batches)
        {
            var version = batch.ExpectedVersion;
            foreach (var made in batch.Events)
                writer.Insert(++head, batch.Stream, ++version, made);
        }

        foreach (var (_, command) in plan.Commands)
            writer.Insert(command);

        // First what is given back, so that its next owner finds it free.
        foreach (var claim in plan.Claims.OrderByDescending(claim => claim.GiveBack))
            writer.Write(claim);

        foreach (var (id, row) in plan.Owed)
            if (row is null)
                writer.Settle(id);
            else
                writer.Owe(row);
        return head;
    }
}
