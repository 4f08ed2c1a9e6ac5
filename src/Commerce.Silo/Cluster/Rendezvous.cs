using Commerce.Grains;

namespace Commerce.Silo.Cluster;

/// <summary>Picks the one silo of several that owns a grain; when a silo comes or goes only its own grains move.</summary>
internal static class Rendezvous
{
    public static SiloAddress Owner(GrainId grain, IReadOnlyList<SiloAddress> silos)
    {
        var owner = silos[0];
        var highest = 0UL;
        foreach (var silo in silos)
        {
            var score = Score(grain, silo.Id);
            if (score < highest || score == highest && string.CompareOrdinal(silo.Id, owner.Id) > 0)
                continue;
            (owner, highest) = (silo, score);
        }
        return owner;
    }

    private static ulong Score(GrainId grain, string silo)
    {
        // FNV-1a, then a finisher: stable across processes, which string.GetHashCode is not.
        var hash = 14695981039346656037UL;
        hash = Add(hash, silo);
        hash = Add(hash, grain.Kind);
        hash = Add(hash, grain.Key);
        hash ^= hash >> 33;
        hash *= 0xff51afd7ed558ccdUL;
        return hash ^ (hash >> 33);
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (var character in text)
            hash = (hash ^ character) * 1099511628211UL;
        return hash;
    }
}
