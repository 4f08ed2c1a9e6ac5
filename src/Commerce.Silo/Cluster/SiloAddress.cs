namespace Commerce.Silo.Cluster;

/// <param name="Id">The process; a silo that starts again is another.</param>
/// <param name="Url">Where the other silos reach it.</param>
internal sealed record SiloAddress(string Id, string Url);
