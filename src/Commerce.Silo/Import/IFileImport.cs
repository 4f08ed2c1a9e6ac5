using Commerce.Silo.Import.Csv;

namespace Commerce.Silo.Import;

/// <summary>How one kind of file goes in. One instance reads one file.</summary>
internal interface IFileImport
{
    Layout Layout { get; }

    /// <summary>Before the file is opened.</summary>
    ValueTask Begin(CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>A row whose form is right. It may be sent at once or kept for those that belong to it.</summary>
    ValueTask Take(Row row, Sends sends, CancellationToken cancellation);

    /// <summary>After the last row: sends what was kept.</summary>
    ValueTask End(Sends sends, CancellationToken cancellation) => ValueTask.CompletedTask;
}
