namespace Commerce.Auditor.Orders;

internal enum Stage { Draft, Placed, Confirmed, Completed, Cancelled, Expired }

/// <summary>What the journal tells of one order; nothing of it is text.</summary>
internal sealed class OrderFile(Guid id)
{
    public Guid Id => id;
    public string Stream => $"order/{id}";
    public Stage Stage { get; set; }
    public bool IsEnded => Stage >= Stage.Completed;
    public bool TaxAdded { get; init; }
    public long Shipping { get; init; }

    /// <summary>Until when a draft, or a placed order that waits for its customer, may stay what it is.</summary>
    public DateTimeOffset? Until { get; set; }
    public DateTimeOffset? ConfirmedAt { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public Dictionary<Guid, OrderedLine> Lines { get; } = [];
    public List<GroupFile> Groups { get; } = [];

    /// <summary>Units that no place had and that were cancelled, by line.</summary>
    public Dictionary<Guid, int> Dropped { get; } = [];

    /// <summary>Until when the customer is asked about a line.</summary>
    public Dictionary<Guid, DateTimeOffset> Asked { get; } = [];

    public GroupFile? Group(Guid fulfilment) => Groups.Find(group => group.Fulfilment == fulfilment);

    public GroupFile? Group(int number) => number >= 1 && number <= Groups.Count ? Groups[number - 1] : null;

    /// <summary>Units that a store did not find, and for which there is neither another place nor an end.</summary>
    public int Unsourced(Guid line) =>
        Groups.Sum(group => group.Of(line).NotFound)
        - Groups.Where(group => group is { IsLater: true, Phase: not GroupPhase.Failed }).Sum(group => group.Items.GetValueOrDefault(line))
        - Dropped.GetValueOrDefault(line);

    /// <summary>What so many units of a line cost, rounded once.</summary>
    public long Gross(Guid line, int quantity)
    {
        var (_, _, price, rate) = Lines[line];
        var net = price * quantity;
        return TaxAdded ? net + (long)Math.Round(net * rate, MidpointRounding.AwayFromZero) : net;
    }
}

/// <param name="Rate">0.19 = 19 %.</param>
internal sealed record OrderedLine(Guid Variant, int Quantity, long Price, decimal Rate);

internal enum GroupPhase { Sourcing, Open, Failed }

/// <summary>What one place is to hand over.</summary>
internal sealed class GroupFile
{
    public required int Number { get; init; }
    public required Guid Fulfilment { get; init; }
    public required Guid Location { get; init; }
    public required bool IsShipped { get; init; }
    public string? SlotStream { get; init; }

    /// <summary>It came after the order was confirmed, in the place of what was not found.</summary>
    public bool IsLater { get; init; }
    public DateTimeOffset? Until { get; init; }
    public GroupPhase Phase { get; set; }
    public Dictionary<Guid, int> Items { get; } = [];

    /// <summary>What the store told, by line.</summary>
    public Dictionary<Guid, Progress> Lines { get; } = [];

    /// <summary>What was charged for a hand-over, or taken at the counter, by the payment's key.</summary>
    public Dictionary<string, Charge> Charges { get; } = [];

    public Progress Of(Guid line) => Lines.GetValueOrDefault(line);
}

internal sealed record Charge(Dictionary<Guid, int> Units, long Amount, bool AtTheCounter);

/// <summary>How many units of a line are where.</summary>
internal readonly record struct Progress(int Picked, int NotFound, int Cancelled, int Taken, int Returned)
{
    public int Total => Picked + NotFound + Cancelled + Taken + Returned;

    public bool IsSane(int quantity) => Picked >= 0 && NotFound >= 0 && Cancelled >= 0 && Taken >= 0 && Returned >= 0 && Total <= quantity;
}
