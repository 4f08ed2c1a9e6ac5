using System.Globalization;
using System.Text;

namespace Commerce.Silo.Journal.Sqlite;

/// <summary>
/// The file beside the journal, <c>….lock</c>, that one process holds by a lock of the operating system, which ends with the
/// process, however it ends. Who it is stands in <c>….lock.pid</c>, which others can read. The lock file itself
/// remembers the last position that was committed, so that a journal whose end was cut off is noticed.
/// </summary>
internal sealed class JournalLock : IDisposable
{
    private readonly FileStream held;
    private readonly byte[] line = new byte[20];

    private JournalLock(FileStream held) => this.held = held;

    /// <exception cref="JournalInUse">Another process holds it; the message says which.</exception>
    public static JournalLock Take(string file, string? address)
    {
        var named = file + ".lock.pid";
        var held = Hold(file + ".lock")
            ?? throw new JournalInUse(file, File.Exists(named) ? File.ReadAllText(named) : "another process");
        try
        {
            File.WriteAllText(named, $"process {Environment.ProcessId}{(address is null ? "" : $" at {address}")}");
            return new JournalLock(held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>The last position that a process remembered, 0 for none.</summary>
    public long Remembered()
    {
        var bytes = new byte[line.Length];
        var length = RandomAccess.Read(held.SafeFileHandle, bytes, 0);
        var text = Encoding.ASCII.GetString(bytes, 0, length).Trim();
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : 0;
    }

    /// <summary>Not forced to the disk: after a loss of power it may be too low, never too high.</summary>
    public void Remember(long position)
    {
        position.TryFormat(line, out var length, "D19", CultureInfo.InvariantCulture);
        line[length] = (byte)'\n';
        RandomAccess.Write(held.SafeFileHandle, line, 0);
    }

    public void Dispose() => held.Dispose();

    private static FileStream? Hold(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }
}
