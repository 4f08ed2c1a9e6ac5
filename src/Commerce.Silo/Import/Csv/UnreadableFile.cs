namespace Commerce.Silo.Import.Csv;

/// <summary>The file as a whole can't be read on; the message tells the person who sent it why.</summary>
internal sealed class UnreadableFile(string message) : Exception(message);
