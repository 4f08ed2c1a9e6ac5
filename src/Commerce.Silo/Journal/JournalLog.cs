namespace Commerce.Silo.Journal;

internal static partial class JournalLog
{
    [LoggerMessage(1, LogLevel.Information, "Migrated the schema '{Part}' from version {From} to {To}.")]
    public static partial void Migrated(this ILogger logger, string part, int from, int to);

    [LoggerMessage(2, LogLevel.Critical,
        "THE JOURNAL {File} HAS LOST ITS END: position {Recorded} was committed before, the last one on the disk is {Found}. " +
        "Its write-ahead log was cut short or the file was replaced. {Lost} events are gone; the shop goes on from what is left.")]
    public static partial void EndIsLost(this ILogger logger, string file, long recorded, long found, long lost);
}
