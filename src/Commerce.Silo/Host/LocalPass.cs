using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Commerce.Silo.Host;

/// <summary>
/// What a command on the same machine shows to the process that holds the SQLite file: a word that only who may read the
/// database's folder can read. It lives as long as the process.
/// </summary>
internal sealed class LocalPass : IDisposable
{
    private const string Scheme = "Local ";

    private readonly string file;
    private readonly byte[] header;

    private LocalPass(string file, string word) => (this.file, header) = (file, Encoding.ASCII.GetBytes(Scheme + word));

    public static LocalPass Write(string data)
    {
        var (file, word) = (FileOf(data), RandomNumberGenerator.GetHexString(40));
        File.Delete(file);
        using (var written = new FileStream(file, Options()))
            written.Write(Encoding.ASCII.GetBytes(word));
        return new(file, word);
    }

    /// <summary>The header to send; null when no process wrote a pass.</summary>
    public static string? Read(string data) => File.Exists(FileOf(data)) ? Scheme + File.ReadAllText(FileOf(data)) : null;

    public bool Opens(HttpContext http) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(http.Request.Headers.Authorization.ToString()), header);

    public void Dispose() => File.Delete(file);

    private static string FileOf(string data) => data + ".pass";

    private static FileStreamOptions Options() => OperatingSystem.IsWindows()
        ? new() { Mode = FileMode.CreateNew, Access = FileAccess.Write }
        : new() { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
}
