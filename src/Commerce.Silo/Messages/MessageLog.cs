namespace Commerce.Silo.Messages;

/// <summary>Messages are named by their key; whom they go to is in no log.</summary>
internal static partial class MessageLog
{
    [LoggerMessage(1, LogLevel.Warning, "The message {Key} was not sent at attempt {Attempt} and stays owed.")]
    public static partial void NotSent(this ILogger logger, Exception e, string key, int attempt);

    [LoggerMessage(2, LogLevel.Error, "The message {Key} is undeliverable: its recipient was refused for good.")]
    public static partial void Undeliverable(this ILogger logger, Exception e, string key);
}
