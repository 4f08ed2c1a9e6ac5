using System.Collections.Frozen;
using Commerce.Grains.Payments;

namespace Commerce.Silo.Payments;

/// <summary>What a test card does.</summary>
public enum TestScenario
{
    Success,
    Declined,
    InsufficientFunds,

    /// <summary>The customer has to approve on the provider's page, within an hour.</summary>
    ActionRequired,

    /// <summary>The first authorisation is not answered and did not happen.</summary>
    TimeoutBefore,

    /// <summary>The authorisation happens and its answer is lost.</summary>
    TimeoutAfter,

    /// <summary>Authorised; every charge fails.</summary>
    CaptureFails,

    /// <summary>Authorised; a charge happens and its answer is lost.</summary>
    CaptureTimesOut,

    /// <summary>Authorised and charged; every refund fails.</summary>
    RefundFails,

    /// <summary>Every answer takes five seconds, so that webhooks come first.</summary>
    Slow,
}

/// <summary>The documented numbers. No other is taken: a real card has no business at a test provider.</summary>
public static class TestCards
{
    public static readonly FrozenDictionary<string, TestScenario> Numbers = new Dictionary<string, TestScenario>
    {
        ["4242424242424242"] = TestScenario.Success,
        ["4000000000000002"] = TestScenario.Declined,
        ["4000000000009995"] = TestScenario.InsufficientFunds,
        ["4000002500003155"] = TestScenario.ActionRequired,
        ["4000000000000119"] = TestScenario.TimeoutBefore,
        ["4000000000000127"] = TestScenario.TimeoutAfter,
        ["4000000000000341"] = TestScenario.CaptureFails,
        ["4000000000000259"] = TestScenario.CaptureTimesOut,
        ["4000000000005126"] = TestScenario.RefundFails,
        ["4000000000000077"] = TestScenario.Slow,
    }.ToFrozenDictionary();

    public static CardInvalid? Check(CardDetails card, DateTimeOffset now)
    {
        if (!Numbers.ContainsKey(Digits(card.Number)))
            return new("number", "The test provider takes test cards only, such as 4242 4242 4242 4242.");
        if (card.ExpiryMonth is < 1 or > 12 || card.ExpiryYear is < 2000 or > 2099)
            return new("expiry", "The expiry date is a month from 1 to 12 and a year of four digits.");
        if ((card.ExpiryYear, card.ExpiryMonth).CompareTo((now.Year, now.Month)) < 0)
            return new("expiry", "This card has expired. Use another one.");
        return card.Cvc is not { Length: 3 or 4 } || !card.Cvc.All(char.IsAsciiDigit)
            ? new("cvc", "The security code has three or four digits.")
            : null;
    }

    public static string Digits(string number) =>
        string.Concat(number.Where(sign => sign is not (' ' or '-' or '\u00A0')));
}
