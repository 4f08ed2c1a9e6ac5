using Commerce.Grains;
using Commerce.Grains.Staff;
using Commerce.Silo.Import.Staff;

namespace Commerce.Silo.Host;

/// <summary>Takes people on from the command line: the first administrator, and the demo's staff with their demo password.</summary>
internal sealed class StaffDesk(ProductParts parts, string password) : IStaffDesk
{
    private string? hash;

    public async ValueTask<StaffTaken> Take(StaffRow person, CancellationToken cancellation)
    {
        var email = parts.Hash.OfEmail(StaffGrain.EmailScope, person.Email);
        if (await parts.Engine.FindOwner(StaffGrain.EmailScope, email, cancellation) is not null)
            return new(Changed: false);
        // From the address, so that two processes that take the same person on at once mean the same grain.
        var id = DerivedId.Of<StaffId>("staff", email);
        var profile = await parts.Sealer.Seal(new SubjectId(id.Value), new Contact(person.Name, person.Email));
        hash ??= await parts.Passwords.Hash(password);
        var reply = await parts.Engine.Ask(
            StaffGrain.Of(id),
            new CreateStaff(StaffRights.Installation, email, profile, person.Role, person.Stores, person.Locale, hash),
            new("system/installation"), cancellation);
        return reply.Answer is Refusal refused ? new(false, refused) : new(Changed: true);
    }
}
