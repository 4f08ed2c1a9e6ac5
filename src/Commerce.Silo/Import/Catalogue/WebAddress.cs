namespace Commerce.Silo.Import.Catalogue;

/// <summary>An address that a page may load a picture from.</summary>
internal static class WebAddress
{
    /// <summary>The address, or null where it is none of http or https.</summary>
    public static string? Of(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http") ? address.AbsoluteUri : null;
}
