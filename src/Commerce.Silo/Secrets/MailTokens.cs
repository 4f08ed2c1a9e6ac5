using Commerce.Grains;
using Commerce.Grains.Secrets;

namespace Commerce.Silo.Secrets;

public sealed class MailTokens(ServerSecrets secrets) : IMailTokens
{
    private readonly Mac tokens = new(secrets, "mail-token"), hashes = new(secrets, "mail-token-hash");

    public string Of(string purpose, GrainId account, int generation) => tokens.TextOf($"{purpose}/{account}/{generation}");

    public string Hash(string purpose, GrainId account, string token) => hashes.TextOf($"{purpose}/{account}/{token}");
}
