using Commerce.GraphQL.Access;

namespace Commerce.Silo.Host;

/// <summary>How the product is started: from the command line, then the environment, then these defaults.</summary>
internal sealed record ProductOptions
{
    public const string PostgresVariable = "COMMERCE_POSTGRES", SmtpVariable = "COMMERCE_SMTP_PASSWORD";

    /// <summary>Where the product listens.</summary>
    public string Urls { get; init; } = "http://localhost:5080";

    /// <summary>The SQLite file; not used with PostgreSQL.</summary>
    public string Data { get; init; } = Path.Combine("data", "commerce.db");

    /// <summary>A PostgreSQL connection string, or null for SQLite.</summary>
    public string? Postgres { get; init; }

    /// <summary>Whether the demo retailer is loaded into an empty database, with its demo passwords.</summary>
    public bool? Demo { get; init; }

    /// <summary>Where the public reaches the shop; links in messages lead there.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Where the other silos reach this one; the first of <see cref="Urls"/> when left out.</summary>
    public string? SiloUrl { get; init; }

    /// <summary>The retailer's own country.</summary>
    public string Country { get; init; } = "DE";

    /// <summary>The flat rate for a parcel, in the currency's main unit.</summary>
    public decimal Shipping { get; init; } = 5.90m;

    /// <summary>How long a checkout holds goods, slots and prices.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>What the shop calls itself in messages.</summary>
    public string? Shop { get; init; }

    /// <summary>Hosts that pictures of an imported catalogue may come from; browsers are told to load from no other.</summary>
    public IReadOnlyList<string> ImageHosts { get; init; } = [];

    /// <summary><c>host:port</c> of a mail server; without one, messages stay in the outbox.</summary>
    public string? Smtp { get; init; }

    public string? SmtpFrom { get; init; }

    public string? SmtpUser { get; init; }

    /// <summary>Only for a mail server on the same machine.</summary>
    public bool SmtpPlain { get; init; }

    /// <summary>What one client may ask of the API.</summary>
    public BudgetOptions Budgets { get; init; } = new();

    /// <summary>Reverse proxies that are believed when they say for whom they ask, besides those on this machine.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>Where traces and metrics go (OTLP); none when left out.</summary>
    public string? Otlp { get; init; }

    public bool Development { get; init; } = true;

    /// <summary>Whether the API runs nothing but the operations of our own pages and of the tour.</summary>
    public bool TrustedDocuments { get; init; }

    /// <summary>Whether every command is logged, by its id.</summary>
    public bool Verbose { get; init; }

    public bool IsDemo => Demo ?? Postgres is null;
}
