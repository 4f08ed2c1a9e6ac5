using System.Text.Json;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Payments;
using Commerce.Grains.Stock;
using Commerce.Simulation.Tests.Machine;

namespace Commerce.Simulation.Tests;

/// <summary>
/// The world against the shop's books: what the journal says was taken by card is what the bank took, and what it says is on hand is
/// what lies on the shelf.
/// </summary>
internal static class Books
{
    public static IReadOnlyList<string> Differences(World world) => [.. AtTheBank(world), .. OnTheShelf(world)];

    private static IEnumerable<string> OnTheShelf(World world)
    {
        var parts = All<FulfilmentState>(world, new FulfilmentGrain(), FulfilmentState.None).Select(part => part.State).ToArray();
        foreach (var (stream, item) in All<StockItemState>(world, new StockItemGrain(), StockItemState.Empty))
        {
            var came = world.Journal.Events.Where(e => e.Stream == stream && e.Kind == nameof(StockReceived))
                .Sum(e => JsonDocument.Parse(e.Data).RootElement.GetProperty("quantity").GetInt32());
            var gone = parts.SelectMany(part => part.Lines.Where(line => StockItemGrain.Of(line.Variant, part.Location).ToString() == stream)
                .Select(line => part.Of(line.Id).Taken + part.Of(line.Id).NotFound)).Sum();
            if (item.OnHand != came - gone)
                yield return $"{stream}: {item.OnHand} on hand, {came - gone} on the shelf";
        }
    }

    private static IEnumerable<(string Stream, TState State)> All<TState>(World world, GrainKind kind, TState none) where TState : class =>
        world.Journal.Events.Where(e => GrainId.Parse(e.Stream).Kind == kind.Name).GroupBy(e => e.Stream).Select(events =>
            (events.Key, (TState)events.Aggregate((object)none, (state, e) =>
                kind.Apply(state, (IEvent)JsonSerializer.Deserialize(e.Data.Span, kind.Events[e.Kind])!))));

    private static List<string> AtTheBank(World world)
    {
        var differences = new List<string>();
        foreach (var (stream, state) in All<PaymentState>(world, new PaymentGrain(), PaymentState.None))
        {
            var id = new PaymentId(Guid.Parse(GrainId.Parse(stream).Key));
            var cash = state.Transactions.Where(each => each is { Kind: TransactionKind.Charge, Tender: not null }).Sum(each => each.Amount.Minor);
            Compare(id, TransactionKind.Charge, state.CapturedMinor - cash);
            Compare(id, TransactionKind.Authorization, state.AuthorisedMinor);
        }
        return differences;

        void Compare(PaymentId id, TransactionKind kind, long journal)
        {
            if (world.Bank.Books.GetValueOrDefault((id, kind)) is var bank && bank != journal)
                differences.Add($"payment/{id}: {kind} {journal} in the journal, {bank} at the bank");
        }
    }
}
