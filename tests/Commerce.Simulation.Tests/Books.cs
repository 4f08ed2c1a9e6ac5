using System.Text.Json;
using Commerce.Grains;
using Commerce.Grains.Payments;
using Commerce.Simulation.Tests.Machine;

namespace Commerce.Simulation.Tests;

/// <summary>The bank's books against the shop's: what the journal says was taken by card is what the bank took.</summary>
internal static class Books
{
    private static readonly PaymentGrain Kind = new();

    public static IReadOnlyList<string> Differences(World world)
    {
        var differences = new List<string>();
        var payments = world.Journal.Events.Where(e => e.Stream.StartsWith("payment/", StringComparison.Ordinal)).GroupBy(e => e.Stream);
        foreach (var events in payments)
        {
            var state = events.Aggregate(PaymentState.None, (before, e) =>
                (PaymentState)Kind.Apply(before, (IEvent)JsonSerializer.Deserialize(e.Data.Span, Kind.Events[e.Kind])!));
            var id = new PaymentId(Guid.Parse(GrainId.Parse(events.Key).Key));
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
