using Commerce.Auditor;
using Commerce.Testing;

namespace Commerce.Faults.Installations;

/// <summary>An empty database of one of the two kinds, as an operator names it and as the auditor opens it.</summary>
internal sealed class Database : IDisposable
{
    private readonly TemporaryFolder? folder;
    private readonly string place;

    private Database(string name, TemporaryFolder? folder, string place) => (Name, this.folder, this.place) = (name, folder, place);

    /// <summary>"sqlite" or "postgres".</summary>
    public string Name { get; }

    /// <summary>The file, or the connection string.</summary>
    public string Place => place;

    public string[] Arguments => folder is null ? ["--postgres", place] : ["--data", place];

    public static async Task<Database> Create(string name) => name == "sqlite" ? Sqlite() : await Postgres();

    public static Database Sqlite()
    {
        var folder = new TemporaryFolder("commerce-faults-");
        return new("sqlite", folder, folder.Path("commerce.db"));
    }

    public static async Task<Database> Postgres() => new("postgres", null, await PostgresCluster.CreateSharedDatabaseAsync());

    public IAuditSource OpenForAudit() => folder is null ? PostgresSource.Open(place) : SqliteSource.Open(place);

    public void Dispose() => folder?.Dispose();
}
