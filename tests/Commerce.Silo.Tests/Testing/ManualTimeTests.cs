using Commerce.Testing;

namespace Commerce.Silo.Tests.Testing;

public class ManualTimeTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);
    private readonly ManualTime time = new(Start);
    private readonly List<string> fired = [];

    [Fact]
    public void Timers_fire_in_the_order_in_which_they_fall_due_each_at_its_own_time()
    {
        Set("third", seconds: 30);
        Set("first", seconds: 10);
        Set("second", seconds: 20);

        time.Advance(TimeSpan.FromSeconds(60));

        Assert.Equal(["first at 10", "second at 20", "third at 30"], fired);
        Assert.Equal(Start.AddSeconds(60), time.GetUtcNow());
    }

    [Fact]
    public void Timers_of_one_instant_fire_in_the_order_in_which_they_were_set()
    {
        for (var i = 0; i < 5; i++)
            Set($"timer {i}", seconds: 1);

        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"timer {i} at 1"), fired);
    }

    [Fact]
    public void A_timer_that_a_timer_sets_fires_within_the_same_advance()
    {
        time.CreateTimer(_ => Set("inner", seconds: 5), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
        Set("later", seconds: 10);

        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(["inner at 6", "later at 10"], fired);
    }

    [Fact]
    public void A_periodic_timer_fires_once_a_period_until_it_is_disposed()
    {
        ITimer? timer = null;
        timer = time.CreateTimer(_ =>
        {
            Note("tick");
            if (fired.Count == 3)
                timer!.Dispose();
        }, null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5));

        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["tick at 2", "tick at 7", "tick at 12"], fired);
        Assert.Null(time.NextTimer);
    }

    [Fact]
    public void A_changed_timer_keeps_only_its_new_due_time()
    {
        var timer = Set("changed", seconds: 1);
        timer.Change(TimeSpan.FromSeconds(8), Timeout.InfiniteTimeSpan);

        Assert.Equal(Start.AddSeconds(8), time.NextTimer);
        time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(["changed at 8"], fired);
    }

    [Fact]
    public void A_timer_due_at_once_waits_for_the_next_advance_even_by_nothing()
    {
        Set("now", seconds: 0);
        Assert.Empty(fired);

        time.Advance(TimeSpan.Zero);

        Assert.Equal(["now at 0"], fired);
    }

    [Fact]
    public void Time_does_not_go_back() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => time.AdvanceTo(Start.AddTicks(-1)));

    [Fact]
    public async Task A_delay_of_the_framework_ends_when_the_hand_has_moved_far_enough()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), time);
        time.Advance(TimeSpan.FromMinutes(59));
        Assert.False(delay.IsCompleted);

        time.Advance(TimeSpan.FromMinutes(1));

        await delay.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(TimeSpan.FromHours(1), time.GetElapsedTime(Start.Ticks));
    }

    private ITimer Set(string name, int seconds) =>
        time.CreateTimer(_ => Note(name), null, TimeSpan.FromSeconds(seconds), Timeout.InfiniteTimeSpan);

    private void Note(string name) => fired.Add($"{name} at {(time.GetUtcNow() - Start).TotalSeconds}");
}
