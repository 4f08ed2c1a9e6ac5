using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Tests.TestShop;
using Commerce.Grains;
using Commerce.Grains.Messages;
using Commerce.Grains.Secrets;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Tests.Staff;

[Collection(nameof(Shop))]
public class StaffTests(Shop shop)
{
    private const string Shown = "staff { id name email role disabled stores { code } }";

    private readonly People people = shop.People;

    [Fact]
    public async Task A_manager_takes_a_clerk_on_who_is_invited_by_mail()
    {
        var address = Address();
        var made = Done(await Create(people.Manager, address, "CLERK", People.Here));
        Assert.Equal(("New Person", address, "CLERK", People.Here), (
            made.GetProperty("name").GetString(), made.GetProperty("email").GetString(), made.GetProperty("role").GetString(),
            made.GetProperty("stores")[0].GetProperty("code").GetString()));

        var account = StaffGrain.Of(GlobalId.Read<StaffId>("StaffMember", made.GetProperty("id").GetString()!));
        var state = (await shop.Grains.Read<StaffState>(account)).State;
        Assert.Equal(shop.Parts.MailTokens.HashOf(MailPurpose.Reset, account, 1), state.Credentials.Reset!.Hash);
        Assert.Equal(account, await shop.Grains.FindOwner(StaffGrain.EmailScope, shop.Parts.Hash.OfEmail(StaffGrain.EmailScope, address.ToUpperInvariant())));
    }

    [Fact]
    public async Task The_same_request_makes_one_person()
    {
        var (address, key) = (Address(), Guid.NewGuid().ToString());
        var first = Done(await Create(people.Manager, address, "CLERK", People.Here, key));
        Assert.Equal(first.GetProperty("id").GetString(), Done(await Create(people.Manager, address, "CLERK", People.Here, key)).GetProperty("id").GetString());
        Refused(await Create(people.Manager, Address(), "CLERK", People.Here, key), "KeyReused");
    }

    [Fact]
    public async Task An_address_belongs_to_one_person()
    {
        var address = Address();
        Done(await Create(people.Manager, address, "CLERK", People.Here));
        Refused(await Create(people.Manager, address.ToUpperInvariant(), "CLERK", People.Here), "EmailTaken");
    }

    [Theory]
    [InlineData("CLERK", People.Elsewhere), InlineData("MANAGER", People.Here), InlineData("ADMIN", null)]
    public async Task A_manager_takes_nobody_on_above_or_elsewhere(string role, string? store) =>
        Refused(await Create(people.Manager, Address(), role, store), "NotAllowed");

    [Fact]
    public async Task Clerks_and_managers_work_somewhere() =>
        Refused(await Create(people.Admin, Address(), "MANAGER", null), "StoresMissing");

    [Theory]
    [InlineData(""), InlineData("nobody"), InlineData("a@b@c"), InlineData("a b@c.example")]
    public async Task What_is_no_address_is_said(string address) =>
        Refused(await Create(people.Admin, address, "CLERK", People.Here), "InvalidInput");

    [Fact]
    public async Task An_unknown_store_is_said() => Refused(
        await shop.Do(people.Admin, "createStaff", new
        {
            name = "A", email = Address(), role = "CLERK", stores = new[] { GlobalId.Of("Store", new LocationId(Guid.CreateVersion7())) },
        }, Shown), "InvalidInput");

    [Fact]
    public async Task A_clerk_is_moved_disabled_enabled_and_resets_the_password()
    {
        var id = Done(await Create(people.Admin, Address(), "CLERK", People.Here)).GetProperty("id").GetString();
        Assert.True(Done(await shop.Do(people.Manager, "disableStaff", new { staff = id }, Shown)).GetProperty("disabled").GetBoolean());
        Assert.False(Done(await shop.Do(people.Manager, "enableStaff", new { staff = id }, Shown)).GetProperty("disabled").GetBoolean());
        Done(await shop.Do(people.Manager, "resetStaffPassword", new { staff = id }, Shown));
        var account = StaffGrain.Of(GlobalId.Read<StaffId>("StaffMember", id!));
        Assert.Equal(2, (await shop.Grains.Read<StaffState>(account)).State.Credentials.Generation);

        Refused(await shop.Do(people.Manager, "changeStaff", new { staff = id, role = "CLERK", stores = new[] { Store(People.Elsewhere) } }, Shown), "NotAllowed");
        Assert.Equal("MANAGER", Done(await shop.Do(people.Admin, "changeStaff", new { staff = id, role = "MANAGER", stores = new[] { Store(People.Here) } }, Shown)).GetProperty("role").GetString());
        Refused(await shop.Do(people.Manager, "disableStaff", new { staff = id }, Shown), "NotAllowed");
        Refused(await shop.Do(people.Admin, "changeStaff", new { staff = id, role = "CLERK", stores = Array.Empty<string>() }, Shown), "StoresMissing");
    }

    [Fact]
    public async Task A_new_address_is_signed_in_with_and_the_old_one_is_free()
    {
        var (old, now) = (Address(), Address());
        var id = Done(await Create(people.Manager, old, "CLERK", People.Here)).GetProperty("id").GetString();
        var changed = Done(await Contact(people.Manager, id, "Newer Person", now));
        Assert.Equal(("Newer Person", now), (changed.GetProperty("name").GetString(), changed.GetProperty("email").GetString()));
        Assert.NotNull(await Owner(now.ToUpperInvariant()));
        Assert.Null(await Owner(old));
        var account = StaffGrain.Of(GlobalId.Read<StaffId>("StaffMember", id!));
        Assert.Null((await shop.Grains.Read<StaffState>(account)).State.Credentials.Reset);
        Done(await Create(people.Manager, old, "CLERK", People.Here));

        Refused(await Contact(people.Manager, id, "Newer Person", old), "EmailTaken");
        Refused(await Contact(people.Manager, id, "Newer Person", "nobody"), "InvalidInput");
        Refused(await Contact(people.Manager, id, " ", now), "InvalidInput");
        Refused(await Contact(people.OtherManager, id, "Newer Person", Address()), "NotFound");
        Refused(await Contact(people.Manager, GlobalId.Of("StaffMember", people.Manager.Staff!.Id), "Mila", Address()), "NotAllowed");
        Done(await Contact(people.Manager, id, "Newer Person", now));
    }

    private Task<JsonElement> Contact(Viewer who, string? staff, string name, string email) =>
        shop.Do(who, "changeStaffContact", new { staff, name, email }, Shown);

    private ValueTask<GrainId?> Owner(string address) =>
        shop.Grains.FindOwner(StaffGrain.EmailScope, shop.Parts.Hash.OfEmail(StaffGrain.EmailScope, address));

    [Fact]
    public async Task Nobody_takes_their_own_rights_away()
    {
        var self = GlobalId.Of("StaffMember", people.Admin.Staff!.Id);
        Refused(await shop.Do(people.Admin, "disableStaff", new { staff = self }, Shown), "NotYourself");
    }

    [Theory]
    [InlineData("disableStaff"), InlineData("enableStaff"), InlineData("resetStaffPassword")]
    public async Task Staff_of_another_store_are_not_there(string mutation)
    {
        var clerk = GlobalId.Of("StaffMember", people.Clerk.Staff!.Id);
        Refused(await shop.Do(people.OtherManager, mutation, new { staff = clerk }, Shown), "NotFound");
    }

    [Fact]
    public async Task A_manager_lists_those_of_the_own_stores_only()
    {
        await shop.Settled();
        var seen = await shop.Query(people.Manager, "staff { stores { code } }");
        Assert.NotEmpty(seen.EnumerateArray());
        Assert.All(seen.EnumerateArray(), each => Assert.Contains(each.GetProperty("stores").EnumerateArray(), store => store.GetProperty("code").GetString() == People.Here));
        var elsewhere = await shop.Ask(people.Manager, $"{{ staff(store: \"{Store(People.Elsewhere)}\") {{ id }} }}");
        Assert.Equal("NOT_FOUND", elsewhere.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.True((await shop.Query(people.Admin, "staff { id }")).GetArrayLength() > seen.GetArrayLength());
    }

    [Fact]
    public async Task Messages_about_accounts_are_for_administrators()
    {
        Done(await Create(people.Manager, Address(), "CLERK", People.Here));
        var order = await PlacedOrder.At(shop);
        await Sent(order);
        var all = await shop.Query(people.Admin, "messages(first: 100) { nodes { template } }");
        Assert.Contains(all.GetProperty("nodes").EnumerateArray(), message => message.GetProperty("template").GetString() == "STAFF_INVITED");
        var own = await shop.Query(people.Manager, "messages(first: 100) { nodes { template orderNumber } }");
        Assert.All(own.GetProperty("nodes").EnumerateArray(), message => Assert.NotNull(message.GetProperty("orderNumber").GetString()));
        var about = await shop.Query(people.Manager, $"messages(order: \"{order.OrderGlobal}\") {{ nodes {{ id template recipient locale at subject text }} pageInfo {{ hasNextPage }} }}");
        Assert.Equal("kim@shopper.example", about.GetProperty("nodes")[0].GetProperty("recipient").GetString());
        Assert.NotEmpty((await shop.Query(people.Manager, $"messages(order: \"{order.OrderGlobal}\", fates: [SHOWN]) {{ nodes {{ id }} }}")).GetProperty("nodes").EnumerateArray());
        Assert.Empty((await shop.Query(people.Manager, $"messages(order: \"{order.OrderGlobal}\", fates: [SENT, UNDELIVERABLE]) {{ nodes {{ id }} }}")).GetProperty("nodes").EnumerateArray());
        var foreign = await shop.Ask(people.OtherManager, $"{{ messages(order: \"{order.OrderGlobal}\") {{ nodes {{ id }} }} }}");
        Assert.Equal("NOT_FOUND", foreign.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    // The message goes out after the answer; a test that waits in vain fails by its own assertion.
    private async Task Sent(PlacedOrder order)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await shop.Get<IOutbox>().List(new(order.Id), patience.Token)).Messages.IsEmpty)
            await Task.Delay(50, patience.Token);
    }

    private Task<JsonElement> Create(Viewer who, string email, string role, string? store, string? key = null) => shop.Do(
        who, "createStaff", new { name = "New Person", email, role, stores = store is null ? null : new[] { Store(store) } }, Shown, key);

    private string Store(string code) => GlobalId.Of("Store", shop.Store(code).Id);

    private static string Address() => $"p{Guid.NewGuid():N}@velo.example";

    private static JsonElement Done(JsonElement payload)
    {
        Assert.Empty(payload.GetProperty("errors").EnumerateArray().Select(error => error.ToString()));
        return payload.GetProperty("staff");
    }

    private static void Refused(JsonElement payload, string why) =>
        Assert.Equal(why, Assert.Single(payload.GetProperty("errors").EnumerateArray()).GetProperty("__typename").GetString());
}
