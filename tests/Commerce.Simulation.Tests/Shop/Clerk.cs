using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Orders;
using Commerce.Grains.Payments;
using Commerce.Simulation.Tests.Machine;

namespace Commerce.Simulation.Tests.Shop;

/// <summary>Serves each part of one order: picks, makes ready, takes the money, hands over.</summary>
internal sealed class Clerk(World world, Client client, Random random, OrderId order, Func<LineId, int, Task> chooseAgain)
{
    private const string By = "staff/clerk";

    public async Task Serve()
    {
        for (var group = 1; ; group++)
        {
            var state = await client.Until<OrderState>(
                OrderGrain.Of(order), each => each.IsEnded || each.Groups.Length >= group && each.Group(group).Phase != GroupPhase.Sourcing);
            if (state.IsEnded || state.Groups.Length < group)
                return;
            if (state.Group(group).Phase == GroupPhase.Open)
                await Serve(FulfilmentGrain.Of(state.Group(group).Id));
            foreach (var asked in (await client.Read<OrderState>(OrderGrain.Of(order))).Asking.ToArray())
                await Ask(asked.Line);
        }
    }

    private async Task Ask(LineId line)
    {
        var state = await client.Read<OrderState>(OrderGrain.Of(order));
        if (!OneIn(5) && state.Unsourced(line) is > 0 and var lost)
            await chooseAgain(line, lost);
    }

    private async Task Serve(GrainId part)
    {
        var work = await client.Until<FulfilmentState>(part, state => state.Exists);
        foreach (var line in work.Lines)
        {
            await client.Pause(10);
            if (OneIn(8))
                await client.Ask(part, new ReportNotFound(line.Id, 1 + random.Next(line.Quantity), NotFoundReason.NotOnShelf), By);
            work = await client.Read<FulfilmentState>(part);
            if (!OneIn(30))
                await client.Ask(part, new PickLine(line.Id, work.Of(line.Id).Picked + work.Open(line)), By);
        }
        var now = world.Time.GetUtcNow();
        if (await client.Ask(part, new MarkReady("hash", now.AddMinutes(5), now.AddMinutes(3)), By) is not Done || OneIn(8))
            return;
        if (OneIn(10))
            await client.Ask(OrderGrain.Of(order), new CancelOrder([], CancelReason.Other, ByStaff: true), By);
        await client.Pause(30);
        await HandOver(part);
    }

    private async Task HandOver(GrainId part)
    {
        if (OneIn(5))
            await client.Ask(part, new StartHandOver("wrong", null, []), By);
        for (var tries = 0; tries < 4; tries++)
        {
            var work = await client.Read<FulfilmentState>(part);
            if (!work.Waits)
                return;
            if (work is { PayInStore: true, Paid: null })
                await TakeMoney(part, work);
            await client.Ask(part, new StartHandOver("hash", null, Some(work)), By);
            work = await client.Until<FulfilmentState>(part, state => !state.Checking);
            if (work.HandOver is { Phase: HandOverPhase.Checking or HandOverPhase.Failed } && OneIn(4))
                await client.Ask(part, new OverrideRelease("The manager knows the customer."), "staff/manager");
        }
    }

    private async Task TakeMoney(GrainId part, FulfilmentState work)
    {
        await client.Ask(OrderGrain.Of(order), new TakeTender(new(Guid.Parse(part.Key)), work.AmountDue, TenderKind.Cash, "till"), By);
        await client.Until<FulfilmentState>(part, state => state.Paid is not null, seconds: 60);
    }

    // Now and then a customer leaves some of it at the counter.
    private System.Collections.Immutable.ImmutableArray<LineQuantity> Some(FulfilmentState work) => OneIn(5)
        ? [.. work.Progress.Where(line => line.Picked > 0).Take(1).Select(line => new LineQuantity(line.Line, 1))]
        : [];

    private bool OneIn(int n) => random.Next(n) == 0;
}
