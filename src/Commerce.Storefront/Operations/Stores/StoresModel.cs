using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Operations.Stores;

public sealed record StoresModel(IReadOnlyList<OneStore> Stores, IReadOnlyList<Refusal> Refused);

public sealed record OneStore(
    string Id, string Code, string Name, LocationRole Role, string TimeZone, string? Phone, StoreAddress Address, bool OpenNow, DateTimeOffset? OpensAt,
    DateTimeOffset? ClosesAt, Pause? PickupPaused, IReadOnlyList<DayHours> Hours);

public sealed record StoreAddress(string? Street, string? Postcode, string City);

public sealed record Pause(string Reason, DateTimeOffset? Until);

public sealed record DayHours(DateOnly Day, bool Exceptional, IReadOnlyList<OpenRange> Open);

public sealed record OpenRange(DateTimeOffset From, DateTimeOffset To);
