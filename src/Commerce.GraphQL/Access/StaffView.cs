using Commerce.Grains;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Access;

/// <summary>Somebody who works here.</summary>
internal sealed record StaffView(StaffId Id, StaffState State);
