namespace Commerce.Silo.Import.Http;

/// <summary>A file that was sent, kept on disk while it is imported. Closing it deletes it.</summary>
internal static class SpooledFile
{
    public const long Largest = 100 * 1024 * 1024;

    /// <summary>Null when it is no text.</summary>
    /// <exception cref="FileTooLarge">It is larger than <see cref="Largest"/>.</exception>
    public static async ValueTask<Stream?> Keep(Stream body, CancellationToken cancellation)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), $"import-{Guid.NewGuid():N}.csv"), FileMode.CreateNew, FileAccess.ReadWrite,
            FileShare.None, 64 * 1024, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        try
        {
            if (await Copy(body, file, cancellation))
            {
                file.Position = 0;
                return file;
            }
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
        await file.DisposeAsync();
        return null;
    }

    private static async ValueTask<bool> Copy(Stream body, FileStream file, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            if (file.Position == 0 && !IsText(buffer.AsSpan(0, read)))
                return false;
            if (file.Position + read > Largest)
                throw new FileTooLarge();
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }
        return true;
    }

    // UTF-16 is text with zero bytes, and says so by its mark.
    private static bool IsText(ReadOnlySpan<byte> start) =>
        start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || !start.Contains((byte)0);
}

internal sealed class FileTooLarge : Exception;
