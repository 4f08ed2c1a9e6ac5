using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Commerce.Grains;
using Microsoft.Extensions.Logging;

namespace Commerce.Silo.Cluster;

/// <summary>Forwards commands over HTTP to the silo that owns the grain.</summary>
/// <param name="token">What every silo of this database can derive and nobody else.</param>
internal sealed class HttpPeers(Membership membership, string token, ILogger<HttpPeers> log) : Peers
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly ConcurrentDictionary<SiloAddress, PeerLink> links = [];

    public override async ValueTask<Reply?> Forward(
        GrainId grain, ICommand command, string commandId, Caller caller, CancellationToken cancellation)
    {
        var silos = membership.Silos;
        if (silos.Count < 2)
            return null;
        var owner = Rendezvous.Owner(grain, silos);
        if (owner.Id == membership.Self.Id)
            return null;
        var link = links.GetOrAdd(owner, Open);
        var reply = await link.Send(ForwardedAsk.From(grain, command, commandId, caller));
        return reply?.ToReply();
    }

    private PeerLink Open(SiloAddress silo)
    {
        foreach (var (gone, link) in links)
            if (!membership.Silos.Contains(gone) && links.TryRemove(gone, out _))
                link.Close();
        var http = new HttpClient { BaseAddress = new(silo.Url.TrimEnd('/') + "/"), Timeout = Patience };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Silo", token);
        return new(http, log);
    }
}
