using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Operations.Users;

/// <param name="Me">Nobody takes their own rights away.</param>
public sealed record UsersModel(IReadOnlyList<Member> Staff, string? Me, NewMember New, IReadOnlyList<Refusal> Refused);

public sealed record Member(string Id, string Name, string Email, StaffRole Role, bool Disabled, IReadOnlyList<MemberStore> Stores);

public sealed record MemberStore(string Id, string Name);

/// <summary>What was typed of somebody new, when it was refused.</summary>
public sealed record NewMember(string Name = "", string Email = "", StaffRole Role = StaffRole.Clerk, string Locale = "", bool Open = false)
{
    public IReadOnlyList<string> Stores { get; init; } = [];
}
