using System.Collections.Immutable;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Reads;
using Commerce.Grains.Secrets;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Staff;

/// <summary>Somebody comes, changes their place, leaves or forgot their password. Who may say so is the grain's rule.</summary>
internal static class HiringSteps
{
    public static RootBuilder Hiring(this RootBuilder root) => root
        .Do<CreateStaffInput, StaffView>("createStaff", Create)
        .Do<ChangeStaffInput, StaffView>("changeStaff", m => Ask(
            m, (by, _) => new ChangeStaffRole(by, m.Input.Role, Once(m.Input.Stores)), Unknown(m.Context, m.Input.Stores)))
        .Do<ChangeStaffContactInput, StaffView>("changeStaffContact", ChangeContact)
        .Do<StaffInput, StaffView>("disableStaff", m => Ask(m, (by, _) => new DisableStaff(by)))
        .Do<StaffInput, StaffView>("enableStaff", m => Ask(m, (by, _) => new EnableStaff(by)))
        .Do<StaffInput, StaffView>("resetStaffPassword", m => Ask(m, (by, staff) => Reset(m.Context, by, staff)));

    private static async ValueTask<Payload<StaffView>> Create(Mutation<CreateStaffInput> mutation)
    {
        var (context, input) = (mutation.Context, mutation.Input);
        if ((Wrong(input.Name, input.Email) ?? Unknown(context, input.Stores)) is { } wrong)
            return Payload<StaffView>.Refused(wrong);
        var caller = mutation.Caller();
        // The same request names the same person, so that a retry finds them instead of a taken address.
        var id = DerivedId.Of<StaffId>("staff", caller.Key!.Scope, caller.Key.Key);
        var invitation = MailedLink.ForPassword(context, id, generation: 1);
        var email = input.Email.Trim();
        var create = new CreateStaff(
            mutation.Viewer.Staff!,
            context.Get<IKeyedHash>().OfEmail(StaffGrain.EmailScope, email),
            await context.Get<ISealer>().Seal(new SubjectId(id.Value), new Contact(input.Name.Trim(), email)),
            input.Role, Once(input.Stores ?? []),
            input.Locale ?? context.Get<IMarkets>().Default.Languages.FirstOrDefault() ?? "en",
            TokenHash: invitation.Hash, TokenExpires: invitation.Expires);
        var reply = await mutation.Grains.Ask(StaffGrain.Of(id), create, caller, context.Cancellation);
        if (reply.Answer is ClaimTaken or StaffExists)
            reply = reply with { Answer = new EmailTaken() };
        return Payload<StaffView>.Of(await StaffAccess.Find(context, id, reply.Version), reply);
    }

    private static async ValueTask<Payload<StaffView>> ChangeContact(Mutation<ChangeStaffContactInput> mutation)
    {
        var (context, input, email) = (mutation.Context, mutation.Input, mutation.Input.Email.Trim());
        if (Wrong(input.Name, input.Email) is { } wrong)
            return Payload<StaffView>.Refused(wrong);
        return await Ask(mutation, async (by, staff) =>
        {
            var contact = new Contact(input.Name.Trim(), email);
            // What is the same stays sealed as it is, so that asking for it again changes nothing.
            var profile = staff.State.Profile is { } before && await context.Get<ISealer>().OpenContact(before) == contact
                ? before
                : await context.Get<ISealer>().Seal(new SubjectId(staff.Id.Value), contact);
            return new ChangeStaffContact(by, context.Get<IKeyedHash>().OfEmail(StaffGrain.EmailScope, email), profile);
        });
    }

    private static ValueTask<Payload<StaffView>> Ask<TInput>(
        Mutation<TInput> mutation, Func<StaffRights, StaffView, ICommand> command, InvalidInput? wrong = null)
        where TInput : IAboutStaff =>
        wrong is not null ? new(Payload<StaffView>.Refused(wrong)) : Ask(mutation, (by, staff) => new ValueTask<ICommand>(command(by, staff)));

    private static async ValueTask<Payload<StaffView>> Ask<TInput>(
        Mutation<TInput> mutation, Func<StaffRights, StaffView, ValueTask<ICommand>> command)
        where TInput : IAboutStaff
    {
        var context = mutation.Context;
        if (await StaffAccess.Find(context, mutation.Input.Staff) is not { } staff)
            return Payload<StaffView>.Refused(new NotFound("member of staff"));
        var asked = await command(mutation.Viewer.Staff!, staff);
        var reply = await mutation.Grains.Ask(StaffGrain.Of(staff.Id), asked, mutation.Caller(), context.Cancellation);
        if (reply.Answer is ClaimTaken)
            reply = reply with { Answer = new EmailTaken() };
        return Payload<StaffView>.Of(await StaffAccess.Find(context, staff.Id, reply.Version), reply);
    }

    private static ResetStaffPassword Reset(FieldContext context, StaffRights by, StaffView staff)
    {
        var generation = staff.State.Credentials.Generation + 1;
        var link = MailedLink.ForPassword(context, staff.Id, generation);
        return new(by, link.Hash, link.Expires, generation);
    }

    private static InvalidInput? Wrong(string name, string email) => Check.Text(name, 200, "name") ?? Check.Email(email, "email");

    private static InvalidInput? Unknown(FieldContext context, IReadOnlyList<LocationId>? stores) =>
        stores?.Count > 1000 || stores?.Any(store => context.Get<IStores>().Find(store) is null) == true
            ? InvalidInput.At("One of these stores does not exist.", "stores")
            : null;

    private static ImmutableArray<LocationId> Once(IReadOnlyList<LocationId> stores) => [.. stores.Distinct()];
}
