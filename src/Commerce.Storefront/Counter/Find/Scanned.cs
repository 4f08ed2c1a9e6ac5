using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Counter.Find;

/// <summary>
/// What the customer's QR code says: order number and pickup code. The code opens the hand-over, so it never stands in an address,
/// where histories and logs would keep it; a cookie carries it to the next page for a few minutes.
/// </summary>
internal sealed record Scanned(string Number, string Code)
{
    private static readonly TimeSpan Minutes = TimeSpan.FromMinutes(5);

    public static Scanned? Read(string text) =>
        text.Split(':') is [{ Length: > 0 and <= 40 } number, { Length: > 0 and <= 40 } code] && (number + code).All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '-')
            ? new(number, code) : null;

    public void Keep(Visit visit, string fulfilment) => visit.Cookies.Keep(VisitCookies.Scanned, $"{fulfilment}:{Code}", Minutes);

    /// <summary>The code that was scanned for this very part of an order.</summary>
    public static string? CodeFor(Visit visit, string fulfilment) =>
        visit.Cookies[VisitCookies.Scanned]?.Split(':') is [var part, var code] && part == fulfilment ? code : null;

    public static void Forget(Visit visit) => visit.Cookies.Drop(VisitCookies.Scanned);
}
