namespace Commerce.Grains.Payments;

/// <summary>
/// Exchanges a card for the provider's token before anything is asked of a grain: numbers are never in a command, an event
/// or a log.
/// </summary>
public interface ICardTokens
{
    /// <returns>A <see cref="CardTaken"/>, or a <see cref="CardInvalid"/> that says which field is wrong.</returns>
    ValueTask<Answer> Tokenise(CardDetails card, CancellationToken cancellation = default);
}

/// <param name="Number">Spaces and dashes do not count.</param>
/// <param name="ExpiryYear">Four digits.</param>
public sealed record CardDetails(string Number, int ExpiryMonth, int ExpiryYear, string Cvc)
{
    public override string ToString() => "CardDetails";
}

/// <param name="Token">What <see cref="Authorize"/> takes.</param>
public sealed record CardTaken(string Token, string Brand, string LastDigits) : Answer;

/// <param name="Field">number, expiry or cvc.</param>
public sealed record CardInvalid(string Field, string Message) : Refusal(Message);
