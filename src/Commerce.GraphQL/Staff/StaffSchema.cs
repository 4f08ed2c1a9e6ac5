using Commerce.GraphQL.Access;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains.Reads;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Staff;

/// <summary>Who works here.</summary>
internal static class StaffSchema
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .Enum<StaffRole>()
        .Input<CreateStaffInput>()
        .Input<ChangeStaffInput>()
        .Input<ChangeStaffContactInput>()
        .Input<StaffInput>()
        .Type<StaffView>("StaffMember", t => t
            .FieldAsync("name", (staff, context) => StaffAccess.Name(context, staff.State))
            .FieldAsync("email", (staff, context) => StaffAccess.Email(context, staff.State))
            .Field("role", staff => staff.State.Role)
            .Field("stores", (staff, context) =>
                staff.State.Stores.Select(context.Get<IStores>().Find).OfType<StoreEntry>().ToArray())
            .Field("disabled", staff => staff.State.Disabled))
        .Payload<StaffView>("StaffPayload", "staff")
        .Refusal<NotAllowed>()
        .Refusal<NotYourself>(path: "staff")
        .Refusal<StoresMissing>(path: "stores")
        .Refusal<EmailTaken>(path: "email")
        .Query(q => q.FieldAsync("staff", StaffAccess.List))
        .Mutation(m => m.Hiring());

    public static ValueTask<object?> Node(FieldContext context, GlobalId id) => StaffAccess.Node(context, id);
}
