using System.Buffers.Text;
using System.Text;

namespace Commerce.Testing.Api;

/// <summary>Looks into global ids, which clients must not: only so the auditor can find an order in the journal.</summary>
public static class Ids
{
    public static Guid Of(string globalId)
    {
        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(globalId));
        return Guid.Parse(text[(text.IndexOf(':') + 1)..]);
    }
}
