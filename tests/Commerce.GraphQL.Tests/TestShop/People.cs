using Commerce.GraphQL.Access;
using Commerce.Grains;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Tests.TestShop;

/// <summary>Who asks: the demo's staff, two customers and nobody in particular.</summary>
/// <param name="Colleague">Another clerk here, about whom tests ask, and whose address they may change.</param>
internal sealed record People(Viewer Admin, Viewer Manager, Viewer Clerk, Viewer OtherManager, Viewer OtherClerk, Viewer Colleague)
{
    public const string Here = "BER-MITTE", Elsewhere = "HAM-ALTONA";

    public Viewer Guest => Viewer.Guest;
    public Viewer Customer { get; } = new() { Customer = new(Guid.CreateVersion7()), Session = "one" };
    public Viewer OtherCustomer { get; } = new() { Customer = new(Guid.CreateVersion7()), Session = "two" };

    public static async Task<People> Of(Shop shop) => new(
        await Staff(shop, "ada"), await Staff(shop, "mila"), await Staff(shop, "jonas"), await Staff(shop, "hauke"), await Staff(shop, "svea"),
        await Staff(shop, "vera"));

    public static async Task<Viewer> Staff(Shop shop, string name)
    {
        var email = shop.Parts.Hash.OfEmail(StaffGrain.EmailScope, $"{name}@velo.example");
        var grain = await shop.Grains.FindOwner(StaffGrain.EmailScope, email);
        var state = await shop.Grains.Read<StaffState>(grain!.Value);
        return new() { Staff = state.State.Rights(new(Guid.Parse(grain.Value.Key))), Session = name };
    }
}
