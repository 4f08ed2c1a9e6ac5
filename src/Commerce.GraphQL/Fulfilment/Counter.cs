using Commerce.GraphQL.Common;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>Money at the counter is the order's business: it says what is due, and tells the goods when it is paid.</summary>
internal static class Counter
{
    private const int LongestReference = 100;

    public static async ValueTask<Payload<FulfilmentView>> TakePayment(Mutation<TakePaymentInput> mutation)
    {
        var input = mutation.Input;
        if (Check.Text(input.Reference, LongestReference, "reference") is { } wrong)
            return Payload<FulfilmentView>.Refused(wrong);
        if (await FulfilmentAccess.AtWork(mutation.Context, input.FulfilmentOrder) is not { } part)
            return Payload<FulfilmentView>.Refused(new NotFound("fulfilment order"));
        if (Amount(input.Amount, part.State.Lines[0].UnitPrice.Currency) is not { } amount)
            return Payload<FulfilmentView>.Refused(InvalidInput.At("This is no amount in the order's currency.", "amount"));

        // The order is told a moment after the goods are ready: nobody is to hear "nothing is due" because they were quick.
        await CommittedChange.Until<OrderState>(
            mutation.Grains, OrderGrain.Of(part.State.Order!.Value),
            order => order.IsEnded || order.Group(part.Id) is not { } group || group.Revision >= part.State.Revision,
            mutation.Context.Get<TimeProvider>(), mutation.Context.Cancellation);
        var take = new TakeTender(part.Id, amount, input.Tender, input.Reference.Trim());
        var reply = await mutation.Grains.Ask(
            OrderGrain.Of(part.State.Order!.Value), take, mutation.Caller(), mutation.Context.Cancellation);
        var now = await mutation.Context.Read<FulfilmentState>(FulfilmentGrain.Of(part.Id));
        return Payload<FulfilmentView>.Of(part with { State = now.State }, reply);
    }

    /// <summary>Nothing is rounded here: an amount that the currency can't say was mistyped.</summary>
    private static Money? Amount(decimal amount, Currency currency)
    {
        const decimal most = 1_000_000_000_000;
        if (amount is < 0 or > most)
            return null;
        var money = Money.FromDecimal(amount, currency);
        return money.ToDecimal() == amount ? money : null;
    }
}
