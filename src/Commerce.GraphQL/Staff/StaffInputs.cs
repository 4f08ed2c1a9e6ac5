using Commerce.GraphQL.Common;
using Commerce.Grains;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Staff;

internal interface IAboutStaff : IKeyedInput
{
    StaffId Staff { get; }
}

internal sealed record CreateStaffInput(
    string IdempotencyKey, string Name, string Email, StaffRole Role, IReadOnlyList<LocationId>? Stores, string? Locale) : IKeyedInput;

internal sealed record ChangeStaffInput(
    string IdempotencyKey, StaffId Staff, StaffRole Role, IReadOnlyList<LocationId> Stores) : IAboutStaff;

internal sealed record ChangeStaffContactInput(string IdempotencyKey, StaffId Staff, string Name, string Email) : IAboutStaff;

internal sealed record StaffInput(string IdempotencyKey, StaffId Staff) : IAboutStaff;
