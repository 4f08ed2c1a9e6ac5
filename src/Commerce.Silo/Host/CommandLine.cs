using System.Globalization;
using System.Net;
using Commerce.GraphQL.Server;

namespace Commerce.Silo.Host;

/// <summary>What was typed: a verb, its words, and options.</summary>
internal sealed record CommandLine(string Verb, IReadOnlyList<string> Words, ProductOptions Options, IReadOnlyDictionary<string, string> Own)
{
    private static readonly string[] Verbs = ["run", "import", "create-admin", "rebuild", "help"];

    // Options that a verb has for itself.
    private static readonly string[] OwnOptions = ["location", "locale", "currency", "email", "name"];

    /// <exception cref="BadUsage">A word or an option is not known, or lacks its value.</exception>
    public static CommandLine Parse(IReadOnlyList<string> typed, Func<string, string?> environment)
    {
        var options = new ProductOptions { Postgres = Filled(environment(ProductOptions.PostgresVariable)), Urls = FromEnvironment(environment) };
        var own = new Dictionary<string, string>();
        var words = new List<string>();
        for (var i = 0; i < typed.Count; i++)
        {
            if (typed[i] is "-h" or "-?")
                words.Insert(0, "help");
            else if (!typed[i].StartsWith("--", StringComparison.Ordinal))
                words.Add(typed[i]);
            else
            {
                var (name, given) = Split(typed[i][2..]);
                if (Flag(options, name) is { } flagged)
                    options = flagged;
                else if (name == "help")
                    words.Insert(0, "help");
                else
                {
                    var value = given ?? (++i < typed.Count ? typed[i] : throw new BadUsage($"--{name} needs a value."));
                    options = OwnOptions.Contains(name) ? options : With(options, name, value);
                    if (OwnOptions.Contains(name))
                        own[name] = value;
                }
            }
        }
        var verb = words.Count > 0 ? words[0] : "run";
        return Verbs.Contains(verb)
            ? new(verb, [.. words.Skip(1)], options, own)
            : throw new BadUsage($"There is no command '{verb}'.");
    }

    private static ProductOptions? Flag(ProductOptions options, string name) => name switch
    {
        "demo" => options with { Demo = true },
        "no-demo" => options with { Demo = false },
        "smtp-plain" => options with { SmtpPlain = true },
        "trusted-documents" => options with { TrustedDocuments = true },
        "verbose" => options with { Verbose = true },
        "production" => options with { Development = false },
        _ => null,
    };

    private static ProductOptions With(ProductOptions options, string name, string value) => name switch
    {
        "urls" => options with { Urls = Listening(value) },
        "data" => options with { Data = value },
        "postgres" => options with { Postgres = value },
        "base-url" => options with { BaseUrl = Address(name, value) },
        "silo-url" => options with { SiloUrl = Address(name, value) },
        "country" => options with { Country = Markets.Markets.Knows(value) ? value : throw new BadUsage($"--country {value}: not a country whose tax is known, such as DE.") },
        "shipping" => options with { Shipping = Amount(name, value) },
        "hold" => options with { Hold = Seconds(name, value, least: 1, most: 3600) },
        "shop" => options with { Shop = value },
        "image-hosts" => options with { ImageHosts = Hosts(value) },
        "smtp" => options with { Smtp = value },
        "smtp-from" => options with { SmtpFrom = value },
        "smtp-user" => options with { SmtpUser = value },
        "client-cost" => options with { Budgets = options.Budgets with { CostPerMinute = CostPerMinute(value) } },
        "client-tries" => options with { Budgets = options.Budgets with { Tries = Number(name, value, least: 0, most: 1_000_000) } },
        "proxies" => options with { Proxies = Addresses(value) },
        "otlp" => options with { Otlp = Address(name, value) },
        _ => throw new BadUsage($"There is no option --{name}."),
    };

    /// <summary>Several may be given, separated by semicolons; * and + are every address of the machine.</summary>
    private static string Listening(string value) =>
        value.Split(';').All(each => Uri.TryCreate(each.Replace('*', '0').Replace('+', '0'), UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https")
            ? value
            : throw new BadUsage($"--urls {value}: give an address to listen on, such as http://localhost:5080.");

    private static string Address(string name, string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out _) ? value : throw new BadUsage($"--{name} {value}: give a whole address, such as https://shop.example.");

    private static string[] Hosts(string value) => value.Split(',', StringSplitOptions.TrimEntries) is var hosts
        && hosts.All(host => Uri.CheckHostName(host) == UriHostNameType.Dns)
            ? hosts
            : throw new BadUsage($"--image-hosts {value}: give host names, such as cdn.shopify.com,images.example.");

    private static decimal Amount(string name, string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) && amount >= 0
            ? amount
            : throw new BadUsage($"--{name} {value}: give an amount, such as 5.90.");

    private static int CostPerMinute(string value)
    {
        var least = new ExecutorOptions().MaxCost;
        return Number("client-cost", value, least: 0, most: int.MaxValue) is var cost && (cost == 0 || cost >= least)
            ? cost
            : throw new BadUsage($"--client-cost {value}: one request may cost {least} already; give more, or 0 for no limit.");
    }

    private static int Number(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new BadUsage($"--{name} {value}: give a number from {least} to {most}.");

    private static string[] Addresses(string value) => value.Split(',', StringSplitOptions.TrimEntries) is var addresses
        && addresses.All(address => IPAddress.TryParse(address, out _))
            ? addresses
            : throw new BadUsage($"--proxies {value}: give IP addresses, such as 10.0.0.2,10.0.0.3.");

    private static TimeSpan Seconds(string name, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds >= least && seconds <= most
            ? TimeSpan.FromSeconds(seconds)
            : throw new BadUsage($"--{name} {value}: give seconds, from {least} to {most}.");

    private static (string Name, string? Value) Split(string option) =>
        option.IndexOf('=') is > 0 and var at ? (option[..at], option[(at + 1)..]) : (option, null);

    private static string FromEnvironment(Func<string, string?> environment) =>
        Filled(environment("ASPNETCORE_URLS")) is { } urls ? Listening(urls) : new ProductOptions().Urls;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}

/// <summary>The command line can't be understood; the message says which part.</summary>
internal sealed class BadUsage(string message) : Exception(message);
