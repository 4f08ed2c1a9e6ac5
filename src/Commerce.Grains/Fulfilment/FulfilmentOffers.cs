namespace Commerce.Grains.Fulfilment;

/// <summary>What may be offered now for a fulfilment order. The rules themselves are asked, so that an offer never promises what they refuse.</summary>
public static class FulfilmentOffers
{
    private static readonly FulfilmentGrain Rules = new();

    /// <summary>To say that the customer is here.</summary>
    public static bool Arrival(FulfilmentState state, DateTimeOffset now) => Asked(state, new Arrive(null), now).Answer is Done;

    /// <summary>To let somebody else collect.</summary>
    public static bool Collector(FulfilmentState state, DateTimeOffset now) => Asked(state, new ChangeCollector(null), now).Answer is Done;

    /// <summary>To wait longer, if the new end is later than the one that holds.</summary>
    public static bool Extension(FulfilmentState state, ExtendPickup extend, DateTimeOffset now) =>
        Asked(state, extend, now).Events.Any(happened => happened is PickupExtended);

    /// <summary>To remind the customer once more.</summary>
    public static bool Reminder(FulfilmentState state, DateTimeOffset now) => Asked(state, new RemindCustomer(), now).Answer is Done;

    /// <summary>To make a new pickup code.</summary>
    public static bool NewCode(FulfilmentState state, DateTimeOffset now) =>
        Asked(state, new ReissueCode(state.CodeGeneration + 1, ""), now).Answer is Done;

    /// <summary>To let goods go whose payment is not known to be good.</summary>
    public static bool Override(FulfilmentState state, DateTimeOffset now) => Asked(state, new OverrideRelease(""), now).Answer is Done;

    private static Decision Asked(FulfilmentState state, ICommand command, DateTimeOffset now) =>
        Rules.Decide((object)state, command, new Turn(FulfilmentGrain.Of(default), "", now, ""));
}
