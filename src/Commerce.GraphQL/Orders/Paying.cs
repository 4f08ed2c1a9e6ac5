using System.Globalization;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;

namespace Commerce.GraphQL.Orders;

/// <summary>How an order is paid, with the card's number exchanged for the provider's token before any grain hears of it.</summary>
internal static class Paying
{
    public static async ValueTask<(PaymentChoice? Choice, InvalidInput? Wrong)> With(FieldContext context, PaymentInput input)
    {
        if (input.Card is not { } card)
            return input.InStore == true
                ? (PaymentChoice.InStore, null)
                : (null, InvalidInput.At("Say true, or give a card.", "payment", "inStore"));
        if (DetailsOf(card) is not { } details)
            return (null, InvalidInput.At("Write the month and the year, such as 08/29.", "payment", "card", "expiry"));
        return await context.Get<ICardTokens>().Tokenise(details, context.Cancellation) switch
        {
            CardTaken taken => (new PaymentChoice(taken.Token), null),
            CardInvalid invalid => (null, InvalidInput.At(invalid.Message, "payment", "card", FieldOf(invalid))),
            _ => (null, InvalidInput.At("This card can't be used.", "payment", "card")),
        };
    }

    private static CardDetails? DetailsOf(CardInput card) =>
        card.Expiry.Split('/') is [var month, var year]
        && int.TryParse(month.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var m) && m is >= 1 and <= 12
        && int.TryParse(year.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is >= 0 and <= 9999
            ? new(card.Number, m, y < 100 ? 2000 + y : y, card.SecurityCode)
            : null;

    private static string FieldOf(CardInvalid invalid) => invalid.Field == "cvc" ? "securityCode" : invalid.Field;
}
