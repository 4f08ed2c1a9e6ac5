using System.Text;
using Commerce.Grains.Secrets;

namespace Commerce.Silo.Secrets;

public sealed class KeyedHash(ServerSecrets secrets) : IKeyedHash
{
    private readonly Mac mac = new(secrets, "keyed-hash");

    // The length keeps scope and value apart, whatever signs they hold.
    public string Of(string scope, string value) => mac.TextOf($"{scope.Length}/{scope}/{value}");

    public string OfEmail(string scope, string email) =>
        Of(scope, email.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant());

    public string OfPhone(string scope, string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        var isInternational = phone.TrimStart().StartsWith('+') || digits.StartsWith("00", StringComparison.Ordinal);
        return Of(scope, isInternational ? "+" + digits.TrimStart('0') : digits);
    }
}
