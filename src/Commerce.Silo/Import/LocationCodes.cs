using Commerce.Grains;
using Commerce.Grains.Locations;

namespace Commerce.Silo.Import;

/// <summary>Locations by the codes that files call them, each looked up once.</summary>
internal sealed class LocationCodes(IGrains grains)
{
    private const int Remembered = 10_000;

    private readonly Dictionary<string, LocationId?> known = [];

    public async ValueTask<LocationId?> Find(string code, CancellationToken cancellation)
    {
        if (known.TryGetValue(code, out var found))
            return found;
        if (known.Count >= Remembered)
            known.Clear();
        var id = LocationGrain.IdOf(code);
        var there = await grains.ReadUntil<LocationState>(LocationGrain.Of(id), location => location.Exists, cancellation);
        return known[code] = there.State.Exists ? id : null;
    }
}
