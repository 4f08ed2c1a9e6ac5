using System.Text.Json.Serialization.Metadata;

namespace Commerce.Grains.Stock;

/// <summary>One variant at one location: what is there, and whose it is.</summary>
public sealed class StockItemGrain : GrainKind<StockItemState>
{
    public const string Kind = "stock";

    public override string Name => Kind;

    public override IReadOnlyDictionary<string, JsonTypeInfo> Events { get; } = new Dictionary<string, JsonTypeInfo>
    {
        [nameof(StockReceived)] = StockJson.Default.StockReceived,
        [nameof(StockAdjusted)] = StockJson.Default.StockAdjusted,
        [nameof(StockTaken)] = StockJson.Default.StockTaken,
        [nameof(SafetyStockSet)] = StockJson.Default.SafetyStockSet,
        [nameof(ShelfSet)] = StockJson.Default.ShelfSet,
        [nameof(StockHeld)] = StockJson.Default.StockHeld,
        [nameof(StockHoldExtended)] = StockJson.Default.StockHoldExtended,
        [nameof(StockPinned)] = StockJson.Default.StockPinned,
        [nameof(StockUnpinned)] = StockJson.Default.StockUnpinned,
        [nameof(StockAllocated)] = StockJson.Default.StockAllocated,
        [nameof(StockReleased)] = StockJson.Default.StockReleased,
        [nameof(StockHoldsExpired)] = StockJson.Default.StockHoldsExpired,
        [nameof(AllocationReduced)] = StockJson.Default.AllocationReduced,
    };

    public override JsonTypeInfo StateJson => StockJson.Default.StockItemState;

    protected override StockItemState Initial => StockItemState.Empty;

    public static GrainId Of(VariantId variant, LocationId location) => new(Kind, $"{variant}/{location}");

    protected override StockItemState Apply(StockItemState state, IEvent happened) => state.Apply(happened);

    protected override Decision Decide(StockItemState state, ICommand command, in Turn turn)
    {
        var expired = StockDecisions.Expire(state, turn.Now);
        return expired.IsEmpty
            ? Rule(state, command, turn.Now)
            : Rule(expired.Aggregate(state, Apply), command, turn.Now).After(expired);
    }

    private Decision Rule(StockItemState item, ICommand command, DateTimeOffset now) => command switch
    {
        HoldStock hold => StockDecisions.Hold(item, hold, now),
        PinStock pin => StockDecisions.Pin(item, pin),
        CommitStock commit => StockDecisions.Commit(item, commit),
        TakeStock take => StockDecisions.Take(item, take),

        ExtendStock extend => StockDecisions.Extend(item, extend),
        UnpinStock unpin => StockDecisions.Unpin(item, unpin, now),
        ReleaseStock release => StockDecisions.Release(item, release),
        ReduceAllocation reduce => StockDecisions.Reduce(item, reduce),

        ReceiveStock receive => StockDecisions.Receive(item, receive),
        CountStock count => StockDecisions.Count(item, count),
        AdjustStock adjust => StockDecisions.Adjust(item, adjust),
        SetSafetyStock set => StockDecisions.SetSafetyStock(item, set),
        SetShelf set => StockDecisions.SetShelf(item, set),

        LookAtTheClock => Decision.Nothing(),
        _ => Unknown(command),
    };

    protected override DateTimeOffset? Deadline(StockItemState state) => state.Reservations.Earliest;
}
