using Commerce.Grains;
using Commerce.Silo.Engine;

namespace Commerce.Silo.ReadModels;

/// <summary>Grains as they are after an event of which the journal has told.</summary>
internal static class Moved
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>
    /// The state with that event in it. A grain that is just deciding something may need a moment to hear of what another silo wrote; a read model
    /// that took an older state would keep it until the grain's next event.
    /// </summary>
    public static async ValueTask<View<TState>> ReadAfter<TState>(this GrainEngine engine, IGrouping<GrainId, TailEvent> happened)
        where TState : class
    {
        var version = happened.Max(each => each.Version);
        while (true)
        {
            var view = await engine.Read<TState>(happened.Key, version);
            if (view.Version >= version)
                return view;
            await Task.Delay(Pause);
        }
    }
}
