using Commerce.Silo.Engine;
using Commerce.Silo.Journal;
using Commerce.Testing;

namespace Commerce.Silo.Tests.Engine;

public abstract partial class EngineTests
{
    private static EngineOptions Patient => new() { SlowAfter = TimeSpan.FromDays(1) };

    /// <summary>An engine whose effect never ends and whose time then stands still, as if its process had died in the middle of it.</summary>
    private static async Task<EngineRun> DiesRinging(IJournal journal, ManualTime time, EngineOptions? options = null)
    {
        var dead = await EngineRun.Start(journal, options ?? Patient, time);
        dead.Bell.Rope = new TaskCompletionSource().Task;
        await dead.Ask("clock", new Add(1, Alarm: time.GetUtcNow().AddSeconds(1)));
        await Eventually(async () =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return (await dead.State("clock")).Rings == 1 && dead.Engine.EffectsRunning == 1;
        });
        return dead;
    }

    /// <summary>Lets time pass until a bell has rung. It may ring twice: an effect is carried out at least once.</summary>
    private static Task Rings(EngineRun run, ManualTime time, string bell) => Eventually(() =>
    {
        time.Advance(run.Bell.Rung.Contains(bell) ? TimeSpan.Zero : TimeSpan.FromMilliseconds(200));
        return Task.FromResult(run.Bell.Rung.Contains(bell));
    });

    [Fact]
    public async Task What_was_under_way_in_a_silo_that_is_heard_of_no_more_is_carried_out_by_another()
    {
        var (before, time) = (new ManualTime(), new ManualTime());
        await using var journal = await Open();
        var alarm = before.GetUtcNow().AddSeconds(1);
        await DiesRinging(journal, before);
        time.AdvanceTo(before.GetUtcNow());

        var heir = await EngineRun.Start(journal, Patient, time);
        await Rings(heir, time, "clock");

        Assert.True(time.GetUtcNow() >= alarm + Patient.EffectLease, "It might have lived.");
    }

    [Fact]
    public async Task What_was_under_way_in_a_silo_that_is_known_to_have_ended_is_carried_out_without_waiting_for_its_time()
    {
        var (before, time) = (new ManualTime(), new ManualTime());
        await using var journal = await Open();
        var dead = await DiesRinging(journal, before, Patient with { EffectLease = TimeSpan.FromDays(1) });
        time.AdvanceTo(before.GetUtcNow());

        var heir = await EngineRun.Start(journal, Patient, time);
        await Eventually(async () =>
        {
            // Again and again, for this dead one may still be at a sweep, and claim what it owed.
            await heir.Engine.TakeOver(dead.Engine.SiloId);
            time.Advance(TimeSpan.FromMilliseconds(200));
            return heir.Bell.Rung.Contains("clock");
        });
    }

    [Fact]
    public async Task What_goes_outside_finds_its_grain_as_it_is_with_the_event_that_owes_it()
    {
        var time = new ManualTime();
        await using var run = await Start(time: time);
        var seen = -1;
        run.Bell.Look = async () => seen = (await run.State("clock")).Rings;
        await run.Ask("clock", new Add(1, Alarm: time.GetUtcNow().AddSeconds(1)));

        await Rings(run, time, "clock");

        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task An_effect_that_takes_long_gets_a_row_and_the_row_goes_with_it()
    {
        var time = new ManualTime();
        await using var journal = await Open();
        var slow = await DiesRinging(journal, time, new() { SlowAfter = TimeSpan.FromMilliseconds(10) });
        var rope = new TaskCompletionSource();
        slow.Bell.Rope = rope.Task;
        await slow.Ask("second", new Add(1, Alarm: time.GetUtcNow().AddSeconds(1)));
        await Eventually(async () =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return (await journal.CountOwed(time.GetUtcNow(), default)).OldestDue is not null && slow.Engine.EffectsRunning == 2;
        });

        rope.SetResult();
        await Eventually(async () =>
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            return (await journal.CountOwed(time.GetUtcNow(), default)).Due == 1;
        });
        Assert.Equal(["second"], slow.Bell.Rung);
    }

    [Fact]
    public async Task More_effects_than_may_be_under_way_get_rows_and_are_all_done()
    {
        await using var run = await Start(new() { MaxUnderWay = 2 });

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => run.Ask($"teller-{i}", new Add(1, TellTo: "told")).AsTask()));

        await run.Until("told", state => state.Total == 50);
        for (var i = 0; i < 50; i++)
            await run.Until($"teller-{i}", state => state.Told == 1);
        await Eventually(async () => (await run.Journal.CountOwed(DateTimeOffset.MaxValue.AddYears(-1), default)).All == 0);
    }

    [Fact]
    public async Task All_that_is_owed_can_be_made_again_from_the_journal()
    {
        var (before, time) = (new ManualTime(), new ManualTime());
        var rest = before.GetUtcNow().AddHours(1);
        await using (var journal = await Open())
        {
            var dead = await DiesRinging(journal, before);
            await dead.Ask("teller", new Add(1, TellTo: "told"));
            await dead.Until("teller", state => state.Told == 1);
            await dead.Ask("later", new Add(1, Alarm: rest));
        }
        await Run("delete from owed");
        await Run("delete from under_way");

        await using (var journal = await Open())
        {
            Assert.Equal(2, await new OwedAgain(new([new Counter()]), journal).Write());
            time.AdvanceTo(before.GetUtcNow());
            var heir = await EngineRun.Start(journal, new(), time);
            await Rings(heir, time, "clock");
            Assert.DoesNotContain("later", heir.Bell.Rung);
            time.AdvanceTo(rest);
            await Rings(heir, time, "later");
            Assert.Equal(1, (await heir.State("told")).Total);
        }
    }
}
