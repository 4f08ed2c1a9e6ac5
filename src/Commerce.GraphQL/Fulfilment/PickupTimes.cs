using Commerce.Grains;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>Until when goods wait, by their store's own rule, and when their customer is reminded.</summary>
internal readonly record struct PickupTimes(DateTimeOffset Deadline, DateTimeOffset Reminder)
{
    private static readonly TimeSpan Before = TimeSpan.FromDays(1), Usual = TimeSpan.FromDays(7);

    public static PickupTimes From(IStores stores, LocationId location, DateTimeOffset now)
    {
        // A store that the read model has not heard of yet has no rule of its own yet.
        var deadline = stores.Find(location)?.State.Pickup.PickupDeadline(now) ?? now + Usual;
        // A day before the end; where goods wait for two days or less, in the middle.
        var middle = now + (deadline - now) / 2;
        return new(deadline, deadline - Before > middle ? deadline - Before : middle);
    }
}
