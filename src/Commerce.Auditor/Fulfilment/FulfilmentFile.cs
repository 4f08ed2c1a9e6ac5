using Commerce.Auditor.Orders;

namespace Commerce.Auditor.Fulfilment;

internal enum Step { Open, Accepted, Picking, Picked, Packed, Ready, Arrived, HandedOver, Shipped, Delivered, Rejected, Cancelled, Expired, ReturnedToStock }

/// <summary>What the journal tells of one fulfilment order.</summary>
internal sealed class FulfilmentFile(Guid id, Guid order, int group)
{
    public Guid Id => id;
    public Guid Order => order;
    public int Group => group;
    public required Guid Location { get; init; }
    public required bool IsShipped { get; init; }
    public required bool PayInStore { get; init; }
    public Step Step { get; set; }
    public DateTimeOffset ChangedAt { get; set; }
    public Dictionary<Guid, (Guid Variant, int Quantity)> Lines { get; } = [];
    public Dictionary<Guid, Progress> Progress { get; } = [];

    /// <summary>The hand-over, or parcel, under way or done: its attempt and units.</summary>
    public (int Attempt, Dictionary<Guid, int> Units)? HandOver { get; set; }

    /// <summary>It is not known yet whether the goods may go.</summary>
    public bool Checking { get; set; }

    /// <summary>A manager let the goods go without knowing that they are paid.</summary>
    public bool Overridden { get; set; }

    public bool IsGone => Step is Step.HandedOver or Step.Shipped or Step.Delivered;

    public bool IsOver => Step >= Step.HandedOver;

    public bool Waits => Step is Step.Ready or Step.Arrived;

    /// <summary>Units of a variant for which goods are set aside: to be picked, or picked.</summary>
    public int SetAside(Guid variant) => IsOver ? 0 : Lines.Where(line => line.Value.Variant == variant)
        .Sum(line => line.Value.Quantity - Progress[line.Key].Total + Progress[line.Key].Picked);
}
