using System.Collections.Immutable;
using Commerce.Grains.Locations;
using NodaTime;

namespace Commerce.Grains.Tests.Locations;

// In 2026 Germany goes to summer time on 29 March at 2:00 and back on 25 October at 3:00; both are Sundays.
public class TheOpeningHours : ALocation
{
    [Theory]
    [InlineData(9, 59, false)]
    [InlineData(10, 0, true)]
    [InlineData(12, 59, true)]
    [InlineData(13, 0, false)]
    [InlineData(14, 0, true)]
    [InlineData(20, 0, false)]
    public void A_store_is_open_from_its_opening_up_to_its_closing(int hour, int minute, bool open) =>
        Assert.Equal(open, Store().Hours.IsOpen(Local(11, 20, hour, minute)));

    [Fact]
    public void A_day_without_hours_is_closed_and_the_next_opening_is_after_it()
    {
        var sunday = Local(11, 22, 12);
        Assert.False(Store().Hours.IsOpen(sunday));
        Assert.Null(Store().Hours.ClosesAt(sunday));
        Assert.Equal(Local(11, 23, 10), Store().Hours.NextOpening(sunday));
    }

    [Fact]
    public void An_open_store_closes_at_the_break_and_opens_after_it()
    {
        Assert.Equal(Local(11, 20, 13), Store().Hours.ClosesAt(Local(11, 20, 11)));
        Assert.Equal(Local(11, 20, 14), Store().Hours.NextOpening(Local(11, 20, 11)));
    }

    [Fact]
    public void An_exception_replaces_the_week_and_an_empty_one_closes()
    {
        var hours = Store(usual => usual with
        {
            Exceptions = usual.Exceptions.Add(new LocalDate(2026, 12, 24), [Range(9, 12)]).Add(new LocalDate(2026, 12, 25), []),
        }).Hours;
        Assert.Equal(Local(12, 24, 12), hours.ClosesAt(Local(12, 24, 9)));
        Assert.False(hours.IsOpen(Local(12, 25, 11)));
        Assert.Equal(Local(12, 26, 10), hours.NextOpening(Local(12, 24, 12)));
    }

    [Fact]
    public void Hours_that_end_after_midnight_belong_to_the_evening()
    {
        var hours = Store(_ => OpeningTimes.Never with
        {
            Week = ImmutableDictionary<IsoDayOfWeek, ImmutableArray<OpenRange>>.Empty.Add(IsoDayOfWeek.Friday, [Range(18, 2)]),
        }).Hours;
        Assert.True(hours.IsOpen(Local(11, 21, 1)));
        Assert.Equal(Local(11, 21, 2), hours.ClosesAt(Local(11, 20, 19)));
        Assert.False(hours.IsOpen(Local(11, 20, 1)));
    }

    [Fact]
    public void Adjoining_hours_are_one_opening()
    {
        var hours = Store(_ => OpeningTimes.Never with
        {
            Week = ImmutableDictionary<IsoDayOfWeek, ImmutableArray<OpenRange>>.Empty
                .Add(IsoDayOfWeek.Friday, [Range(12, 24)]).Add(IsoDayOfWeek.Saturday, [Range(0, 3)]),
        }).Hours;
        Assert.Equal(Local(11, 21, 3), hours.ClosesAt(Local(11, 20, 23)));
    }

    [Fact]
    public void A_store_that_never_closes_is_always_open()
    {
        Assert.True(AroundTheClock().Hours.IsOpen(Local(3, 29, 1)));
        Assert.Null(AroundTheClock().Hours.NextOpening(Local(11, 20, 0)));
    }

    [Fact]
    public void A_store_that_never_opens_has_no_next_opening() =>
        Assert.Null(Store(_ => OpeningTimes.Never).Hours.NextOpening(Local(11, 20, 0)));

    [Fact]
    public void The_spring_day_is_an_hour_shorter_and_the_autumn_day_an_hour_longer()
    {
        var hours = AroundTheClock().Hours;
        Assert.Equal(23, Assert.Single(hours.On(new LocalDate(2026, 3, 29))).Duration.TotalHours);
        Assert.Equal(25, Assert.Single(hours.On(new LocalDate(2026, 10, 25))).Duration.TotalHours);
    }

    [Fact]
    public void An_opening_within_the_hour_that_spring_skips_is_at_its_end()
    {
        var hours = Store(_ => OpeningTimes.Never with
        {
            Exceptions = ImmutableDictionary<LocalDate, ImmutableArray<OpenRange>>.Empty
                .Add(new LocalDate(2026, 3, 29), [new OpenRange(new LocalTime(2, 0), new LocalTime(6, 0))]),
        }).Hours;
        var open = Assert.Single(hours.On(new LocalDate(2026, 3, 29)));
        Assert.Equal(Local(3, 29, 3), open.Start.ToDateTimeOffset());
        Assert.Equal(3, open.Duration.TotalHours);
    }
}
