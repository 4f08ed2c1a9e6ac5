using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Reads;
using Commerce.Grains.Secrets;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>From the queue to the shelf where the goods wait.</summary>
internal static class PickingSteps
{
    private const int LongestShelf = 50;

    public static RootBuilder Picking(this RootBuilder root) => root
        .Do<FulfilmentInput, FulfilmentView>("acceptFulfilment", m => Step.ByStaff(m, _ => new AcceptFulfilment()))
        .Do<FulfilmentInput, FulfilmentView>("startPicking", m => Step.ByStaff(m, _ => new StartPicking()))
        .Do<PickLineInput, FulfilmentView>("pickLine", m => Step.ByStaff(
            m, _ => new PickLine(m.Input.Line, m.Input.Quantity)))
        .Do<ReportNotFoundInput, FulfilmentView>("reportNotFound", m => Step.ByStaff(
            m, _ => new ReportNotFound(m.Input.Line, m.Input.Quantity, m.Input.Reason)))
        .Do<PackFulfilmentInput, FulfilmentView>("packFulfilment", m => Step.ByStaff(
            m, _ => new PackFulfilment(Text.OrNull(m.Input.Shelf)), Check.Optional(m.Input.Shelf, LongestShelf, "shelf")))
        .Do<MarkReadyInput, FulfilmentView>("markReadyForPickup", m => Step.ByStaff(
            m, part => Ready(m, part), Check.Optional(m.Input.Shelf, LongestShelf, "shelf")));

    /// <summary>The first code is made here; the grain gets to know its hash only.</summary>
    private static MarkReady Ready(Mutation<MarkReadyInput> mutation, FulfilmentView part)
    {
        const int first = 1;
        var codes = mutation.Context.Get<IPickupCodes>();
        var times = PickupTimes.From(mutation.Context.Get<IStores>(), part.State.Location, mutation.Context.Now());
        return new(
            codes.Hash(part.Id, first, codes.CodeOf(part.Id, first)), times.Deadline, times.Reminder, Text.OrNull(mutation.Input.Shelf));
    }
}
