using Commerce.Grains;

namespace Commerce.Silo.Tests.Engine;

public abstract partial class EngineTests
{
    [Fact]
    public async Task When_the_tail_tells_of_an_event_its_grain_has_moved_on()
    {
        await using var run = await Start();
        var (teller, told, looks) = ($"teller {Guid.NewGuid()}", $"told {Guid.NewGuid()}", new List<Task<(long Tail, long Grain)>>());
        Counter.Deciding += Look;
        for (var i = 0; i < 20; i++)
            await run.Ask(teller, new Add(1, told));
        await run.Until(teller, counter => counter.Told == 20);
        Counter.Deciding -= Look;

        Assert.NotEmpty(looks);
        Assert.All(await Task.WhenAll(looks), seen => Assert.True(seen.Grain >= seen.Tail, $"{seen}"));

        // What the teller tells is decided while its commit is made known.
        void Look(GrainId grain)
        {
            if (grain == Counter.Of(told))
                looks.Add(Seen());
        }

        async Task<(long, long)> Seen() => (run.Engine.Tail.Position, (await run.Engine.Read<CounterState>(Counter.Of(teller))).Position);
    }
}
