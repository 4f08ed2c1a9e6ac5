namespace Commerce.Silo.Payments;

internal static partial class PaymentLog
{
    [LoggerMessage(1, LogLevel.Warning, "The payment provider answered {Key} with status {Status}; the request is made again.")]
    public static partial void ProviderAnswered(this ILogger logger, string key, int status);

    [LoggerMessage(2, LogLevel.Warning, "The payment provider did not answer {Key} at attempt {Attempt}; the request is made again.")]
    public static partial void ProviderSilent(this ILogger logger, Exception e, string key, int attempt);

    [LoggerMessage(3, LogLevel.Warning, "A webhook was refused: {Reason}.")]
    public static partial void WebhookRefused(this ILogger logger, string reason);

    [LoggerMessage(4, LogLevel.Warning, "Webhooks of the test provider could not be delivered and are sent again.")]
    public static partial void WebhooksPutOff(this ILogger logger, Exception? e);
}
