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

    private static Decision Asked(FulfilmentState state, ICommand command, DateTimeOffset now) =>
        Rules.Decide((object)state, command, new Turn(FulfilmentGrain.Of(default), "", now, ""));
}
