using System.Security.Cryptography;
using System.Text;

namespace Commerce.Silo.Import;

/// <summary>
/// Which names a file has used already. It keeps 16 bytes for each, whatever their length; two different names that look
/// alike to it are as unlikely as a broken machine.
/// </summary>
internal sealed class Seen
{
    private readonly HashSet<UInt128> names = [];

    /// <summary>True the first time, false from then on.</summary>
    public bool First(string name)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        return names.Add(System.Runtime.InteropServices.MemoryMarshal.Read<UInt128>(hash));
    }
}
