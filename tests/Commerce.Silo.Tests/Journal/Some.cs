using System.Text;
using Commerce.Silo.Journal;

namespace Commerce.Silo.Tests.Journal;

/// <summary>Batches and what is in them, of which a test names only what it is about.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static NewEvent Event(string kind = "placed", string data = "{}", DateTimeOffset? at = null) =>
        new(kind, "command-1", at ?? Noon, "customer/7", Encoding.UTF8.GetBytes(data));

    public static IReadOnlyList<NewEvent> Events(int count) =>
        [.. Enumerable.Range(1, count).Select(n => Event(data: $$"""{"n":{{n}}}"""))];

    /// <summary>A batch with this many events.</summary>
    public static Batch Batch(string stream, long expected, int events = 1) => new(stream, expected, Events(events), null, [], [], []);

    public static Batch With(this Batch batch, CommandRecord command) => batch with { Command = command };

    public static Batch Takes(this Batch batch, string scope, string value) =>
        batch with { Claims = [.. batch.Claims, new Claim(scope, value, GiveBack: false)] };

    public static Batch GivesBack(this Batch batch, string scope, string value) =>
        batch with { Claims = [.. batch.Claims, new Claim(scope, value, GiveBack: true)] };

    public static Batch Owes(this Batch batch, string id, DateTimeOffset? due = null) =>
        batch with { Owed = [.. batch.Owed, new OwedRow(id, due ?? Noon)] };

    public static Batch Settles(this Batch batch, params string[] ids) => batch with { Settled = ids };

    public static CommandRecord Command(string key, string stream = "order/1", string body = "hash") =>
        new("customer/7:placeOrder", key, body, stream, 1, """{"ok":true}""");

    public static string Text(this StoredEvent found) => Encoding.UTF8.GetString(found.Data.Span);
}
