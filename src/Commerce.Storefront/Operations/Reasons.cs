using Commerce.Storefront.Texts;

namespace Commerce.Storefront.Operations;

/// <summary>Why something is so: a word of the API in the reader's language, or what somebody wrote, as they wrote it.</summary>
internal static class Reasons
{
    public static string Of(string reason, Words words)
    {
        var key = $"ops.reason.{reason}";
        return words.Has(key) ? words[key] : reason;
    }
}
