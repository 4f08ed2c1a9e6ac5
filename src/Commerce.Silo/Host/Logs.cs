using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Commerce.Silo.Host;

internal static class Logs
{
    /// <summary>
    /// Readable lines while developing, one JSON object a line in production. No personal data is logged, and no scopes: the
    /// address of a request may hold a secret.
    /// </summary>
    public static void Configure(ILoggingBuilder logging, ProductOptions options)
    {
        logging.ClearProviders();
        logging.SetMinimumLevel(LogLevel.Information);
        if (options.Verbose)
            logging.AddFilter("Commerce", LogLevel.Debug);
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting", LogLevel.Warning);
        // That the host could not start is told in one line where the process ends, not as a stack.
        logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical);
        logging.AddFilter("System.Net.Http", LogLevel.Warning);
        if (options.Development)
            logging.AddSimpleConsole(console =>
            {
                console.SingleLine = true;
                console.ColorBehavior = LoggerColorBehavior.Disabled;
                console.TimestampFormat = "HH:mm:ss ";
            });
        else
            logging.AddJsonConsole();
    }
}
