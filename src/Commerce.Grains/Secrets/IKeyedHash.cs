namespace Commerce.Grains.Secrets;

/// <summary>
/// Hashes under the shop's key: who has the database alone can't find out by trial whose e-mail address or phone it holds.
/// </summary>
public interface IKeyedHash
{
    /// <param name="scope">What is hashed (<c>customer-email</c>, <c>body</c>): the same value in two scopes has two hashes.</param>
    string Of(string scope, string value);

    /// <summary>Of an e-mail address, without regard to case and to spaces around it.</summary>
    string OfEmail(string scope, string email);

    /// <summary>Of a phone number's digits; 0049 and +49 are the same.</summary>
    string OfPhone(string scope, string phone);
}
