namespace Commerce.Grains.Secrets;

/// <summary>
/// The words in the links that prove an address or reset a password. They follow from purpose, account and generation, so that the
/// message can be made again; the account keeps the generation and a hash.
/// </summary>
public interface IMailTokens
{
    /// <summary>The word that a link carries; it names its account.</summary>
    string Of(MailPurpose purpose, GrainId account, int generation);

    /// <summary>What the account is told when it asks for such a link.</summary>
    string HashOf(MailPurpose purpose, GrainId account, int generation);

    /// <summary>What came back by a link, whether it is good or not: the account compares the hash.</summary>
    /// <returns>Null for what is no such word.</returns>
    MailToken? Read(MailPurpose purpose, string? word);
}

public enum MailPurpose
{
    Verification,

    /// <summary>Also for the first password of somebody who was invited.</summary>
    Reset,
}

public readonly record struct MailToken(GrainId Account, string Hash);
