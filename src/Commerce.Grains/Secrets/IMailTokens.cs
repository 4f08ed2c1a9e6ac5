namespace Commerce.Grains.Secrets;

/// <summary>
/// The words in the links that prove an address or reset a password. They follow from purpose, account and generation, so that the
/// message can be made again; the account keeps the generation and a hash.
/// </summary>
public interface IMailTokens
{
    string Of(string purpose, GrainId account, int generation);

    /// <summary>What goes into a command, of what came back by the link.</summary>
    string Hash(string purpose, GrainId account, string token);
}
