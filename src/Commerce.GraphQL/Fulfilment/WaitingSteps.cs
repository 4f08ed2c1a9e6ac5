using Commerce.GraphQL.Common;
using Commerce.GraphQL.Orders;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>While the goods wait: for a reminder, for somebody else, for more time, or until nobody came.</summary>
internal static class WaitingSteps
{
    private const int LongestPlace = 50;

    public static RootBuilder Waiting(this RootBuilder root) => root
        .Do<FulfilmentInput, FulfilmentView>("remindCustomer", m => Step.ByStaff(m, _ => new RemindCustomer()))
        .Do<FulfilmentInput, FulfilmentView>("returnToShelf", m => Step.ByStaff(m, _ => new ReturnToShelf()))
        .Do<ArriveInput, FulfilmentView>("arrive", m => Step.ByHolder(
            m, _ => new(new Arrive(Text.OrNull(m.Input.ParkingPlace))), Check.Optional(m.Input.ParkingPlace, LongestPlace, "parkingPlace")))
        .Do<ChangeCollectorInput, FulfilmentView>("changeCollector", m => Step.ByHolder(
            m, part => Collector(m, part), Wrong(m.Input.Collector)))
        .Do<ExtendPickupInput, FulfilmentView>("extendPickup", m => Step.ByHolder(
            m, part => new(Extension(m.Context, part.State.Location))));

    private static InvalidInput? Wrong(CollectorInput? collector) => collector is null
        ? null
        : Check.Text(collector.Name, 200, "collector", "name") ?? Check.Optional(collector.Phone, 50, "collector", "phone");

    private static async ValueTask<ICommand> Collector(Mutation<ChangeCollectorInput> mutation, FulfilmentView part)
    {
        if (mutation.Input.Collector is not { } collector)
            return new ChangeCollector(null);
        var contact = new Contact(collector.Name.Trim(), Phone: Text.OrNull(collector.Phone));
        return new ChangeCollector(await mutation.Context.Get<ISealer>().Seal(part.State.Contact!.Subject, contact));
    }

    /// <summary>What more time means now: the store's whole time again, from this moment.</summary>
    public static ExtendPickup Extension(FieldContext context, LocationId store)
    {
        var times = PickupTimes.From(context.Get<IStores>(), store, context.Now());
        return new(times.Deadline, times.Reminder);
    }
}
