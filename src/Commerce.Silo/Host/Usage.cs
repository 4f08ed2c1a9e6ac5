namespace Commerce.Silo.Host;

internal static class Usage
{
    public const string Text =
        """
        Commerce: one live state for every customer, cart, order and store.

        dotnet run --project src/Commerce.Silo [-- COMMAND] [OPTIONS]

        Commands
          (none)                     Start the product.
          import KIND FILE           Load a CSV file: catalogue, translations, stores or stock.
                                     Works beside a running product. --location CODE takes the catalogue's
                                     quantities as that location's stock.
          create-admin --email MAIL --name NAME
                                     Make the first administrator. The password is read from standard input.
          rebuild                    Have the lists of orders, queues and imports made anew from the journal.
          audit [--json]             Recompute the truth from the journal; exit code 1 on any violation.
          help                       This text.

        Options
          --urls URLS                Where to listen (http://localhost:5080).
          --data FILE                The SQLite file (data/commerce.db).
          --postgres CONNECTION      Use PostgreSQL; also by COMMERCE_POSTGRES. Any number of processes share it.
          --demo, --no-demo          Load the demo retailer into an empty database: SQLite yes, PostgreSQL no.
          --base-url URL             The shop's public address, for links in messages.
          --silo-url URL             Where other processes on the same PostgreSQL reach this one.
          --country CODE             The retailer's country: currency and tax (DE).
          --shipping AMOUNT          The flat rate for a parcel (5.90).
          --hold SECONDS             How long a checkout holds goods, slots and prices (600).
          --shop NAME                What the shop calls itself in messages.
          --image-hosts HOSTS        Where pictures of an imported catalogue may come from (cdn.shopify.com,…).
          --smtp HOST:PORT           Send messages by mail; else they stay in the outbox.
          --smtp-from MAIL, --smtp-user NAME, --smtp-plain
                                     Sender; user (password by COMMERCE_SMTP_PASSWORD); no TLS on the same machine.
          --client-cost COST         What one client may ask of the API in a minute, counted as in extensions.cost
                                     (600000); 0: no limit. Who asks from this machine is not counted.
          --client-tries COUNT       How often one client may sign in, have mail sent or show a pickup code within
                                     five minutes (120; five times as often pay); 0: no limit.
          --proxies ADDRESSES        Reverse proxies whose X-Forwarded-For is believed (those on this machine).
          --otlp URL                 Send traces and metrics by OTLP.
          --production               No explorer, no introspection, no details; the log is JSON.
          --trusted-documents        Let /graphql run the registered operations only: those of our own pages.
          --verbose                  Log every command with its id, who asked and what was answered.

        COMMERCE_SECRET gives the key from which all secrets follow; else it is made and kept in the database.
        """;
}
