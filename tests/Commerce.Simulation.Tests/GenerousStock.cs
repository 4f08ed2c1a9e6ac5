using System.Text.Json.Serialization.Metadata;
using Commerce.Grains;
using Commerce.Grains.Stock;

namespace Commerce.Simulation.Tests;

/// <summary>The rules of the stock with one of them broken: a hold is granted whether or not there is enough.</summary>
internal sealed class GenerousStock : GrainKind
{
    private readonly StockItemGrain rules = new();

    public override string Name => rules.Name;

    public override IReadOnlyDictionary<string, JsonTypeInfo> Events => rules.Events;

    public override JsonTypeInfo StateJson => rules.StateJson;

    public override object Empty => rules.Empty;

    public override object Apply(object state, IEvent happened) => rules.Apply(state, happened);

    public override Decision Decide(object state, ICommand command, in Turn turn) => rules.Decide(state, command, turn) switch
    {
        { Answer: NotEnoughStock } when command is HoldStock hold => Decision.Record(new StockHeld(hold.Reservation, hold.Quantity, hold.Until)),
        var decision => decision,
    };

    public override IEnumerable<Effect> Effects(object state, IEvent happened, GrainId self) => rules.Effects(state, happened, self);

    public override DateTimeOffset? Deadline(object state) => rules.Deadline(state);
}
