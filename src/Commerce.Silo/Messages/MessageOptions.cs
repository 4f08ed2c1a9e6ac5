namespace Commerce.Silo.Messages;

/// <param name="Shop">What the shop calls itself in its messages.</param>
/// <param name="Address">Where links lead: the shop's public address.</param>
/// <param name="Smtp">Null where messages are only shown.</param>
public sealed record MessageOptions(string Shop, Uri Address, SmtpOptions? Smtp = null);

/// <param name="From">The sender's address.</param>
/// <param name="StartTls">Whether the connection must be encrypted (STARTTLS); off only for a server on the same machine.</param>
/// <param name="Timeout">For one message.</param>
public sealed record SmtpOptions(
    string Host, int Port, string From, bool StartTls = true, string? User = null, string? Password = null, TimeSpan? Timeout = null)
{
    public override string ToString() => $"{Host}:{Port}";
}
