using Commerce.Grains;
using Commerce.Grains.Secrets;

namespace Commerce.Silo.Secrets;

/// <summary><c>kind.id.mac</c>, such as <c>customer.0198….Xyz</c>.</summary>
public sealed class MailTokens(ServerSecrets secrets) : IMailTokens
{
    private const int Longest = 200;
    private readonly Mac tokens = new(secrets, "mail-token"), hashes = new(secrets, "mail-token-hash");

    public string Of(MailPurpose purpose, GrainId account, int generation) =>
        $"{account.Kind}.{account.Key}.{Token(purpose, account, generation)}";

    public string HashOf(MailPurpose purpose, GrainId account, int generation) =>
        Hash(purpose, account, Token(purpose, account, generation));

    public MailToken? Read(MailPurpose purpose, string? word)
    {
        if (word is not { Length: <= Longest } || word.Split('.') is not [("customer" or "staff") and var kind, var key, var token]
            || !Guid.TryParseExact(key, "D", out var id))
            return null;
        var account = new GrainId(kind, id.ToString());
        return new(account, Hash(purpose, account, token));
    }

    private string Token(MailPurpose purpose, GrainId account, int generation) => tokens.TextOf($"{purpose}/{account}/{generation}");

    private string Hash(MailPurpose purpose, GrainId account, string token) => hashes.TextOf($"{purpose}/{account}/{token}");
}
