using System.Threading.Channels;
using Channel = System.Threading.Channels.Channel;

namespace Commerce.Silo.Engine;

/// <summary>"Something changed": set as often as one likes, it wakes a waiting reader once.</summary>
internal sealed class Signal
{
    private readonly Channel<bool> channel =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => channel.Writer.TryWrite(true);

    public async ValueTask Wait(CancellationToken cancellation) => await channel.Reader.ReadAsync(cancellation);
}
