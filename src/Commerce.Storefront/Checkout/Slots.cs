using Commerce.Storefront.Asking;
using Commerce.Storefront.Basket;
using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Checkout;

/// <summary>When what is collected can be collected, for the days that people plan for.</summary>
internal static class Slots
{
    private static readonly Operation<SlotData> Asked = new("Checkout/StoreSlots");

    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<OfferedSlot>>> Of(Visit visit, CheckoutOrder order)
    {
        var slots = new Dictionary<string, IReadOnlyList<OfferedSlot>>();
        foreach (var part in order.Plan.Where(part => part.Method == Method.Pickup))
        {
            var today = visit.Format.Today(part.Store.TimeZone);
            var data = await visit.Ask(Asked, new
            {
                store = part.Store.Id, d0 = today, d1 = today.AddDays(1), d2 = today.AddDays(2), d3 = today.AddDays(3), d4 = today.AddDays(4),
            });
            slots[part.Store.Id] = [.. data.Store?.All.Where(slot => slot.Free > 0 || slot.Start == part.Slot?.Start) ?? []];
        }
        return slots;
    }

    private sealed record SlotData(StoreSlots? Store);

    private sealed record StoreSlots(
        IReadOnlyList<OfferedSlot> D0, IReadOnlyList<OfferedSlot> D1, IReadOnlyList<OfferedSlot> D2, IReadOnlyList<OfferedSlot> D3,
        IReadOnlyList<OfferedSlot> D4)
    {
        public IEnumerable<OfferedSlot> All => [.. D0, .. D1, .. D2, .. D3, .. D4];
    }
}
