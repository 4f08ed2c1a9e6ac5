using System.Collections.Immutable;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Locations;
using Commerce.Grains.Messages;
using Commerce.Grains.Orders;

namespace Commerce.Silo.Messages;

/// <summary>What a message may tell beyond what its effect says: how its order is now.</summary>
public interface IMessageFacts
{
    ValueTask<ImmutableDictionary<string, string>> About(SendMessage message, CancellationToken cancellation);
}

/// <summary>Asks the order, the fulfilment order and the store.</summary>
public sealed class GrainFacts(IGrains grains) : IMessageFacts
{
    public async ValueTask<ImmutableDictionary<string, string>> About(SendMessage message, CancellationToken cancellation)
    {
        var facts = ImmutableDictionary.CreateBuilder<string, string>();
        if (message.FulfilmentOrder is { } part)
            await Add(facts, (await grains.Read<FulfilmentState>(FulfilmentGrain.Of(part), cancellation: cancellation)).State, cancellation);
        else if (message.Order is { } order)
            await Add(facts, (await grains.Read<OrderState>(OrderGrain.Of(order), cancellation: cancellation)).State, cancellation);
        return facts.ToImmutable();
    }

    private async ValueTask Add(ImmutableDictionary<string, string>.Builder facts, FulfilmentState part, CancellationToken cancellation)
    {
        if (!part.Exists)
            return;
        facts["lines"] = Lines(part.Lines.Select(line => (line.Quantity - part.Of(line.Id).Cancelled - part.Of(line.Id).NotFound, line.Title, line.Options)));
        facts["generation"] = part.CodeGeneration.ToString(System.Globalization.CultureInfo.InvariantCulture);
        facts["until"] = Text(part.PickupUntil);
        facts["carrier"] = part.Carrier ?? "";
        facts["tracking"] = part.TrackingNumber ?? "";
        if (part.PayInStore && part.Paid is null)
            facts["due"] = part.AmountDue.ToString();
        await AddStore(facts, part.Location, cancellation);
    }

    private async ValueTask Add(ImmutableDictionary<string, string>.Builder facts, OrderState order, CancellationToken cancellation)
    {
        if (!order.Exists)
            return;
        facts["total"] = order.Total.ToString();
        facts["lines"] = Lines(order.Lines.Select(line => (line.Quantity, line.Item.Title, line.Item.Options)));
        facts["missing"] = Lines(order.Asking.Select(asked => (order.Unsourced(asked.Line), order.Line(asked.Line)!.Item.Title, order.Line(asked.Line)!.Item.Options)));
        facts["answerBy"] = Text(order.Asking.Select(asked => (DateTimeOffset?)asked.Until).Min());
        if (order.Groups.Where(group => !group.IsShipped).ToArray() is [var pickup])
        {
            facts["promised"] = Text(pickup.PromisedAt ?? pickup.Slot?.Start);
            await AddStore(facts, pickup.Location, cancellation);
        }
    }

    private async ValueTask AddStore(ImmutableDictionary<string, string>.Builder facts, LocationId location, CancellationToken cancellation)
    {
        if ((await grains.Read<LocationState>(LocationGrain.Of(location), cancellation: cancellation)).State.Spec is not { } store)
            return;
        facts["store"] = store.Name;
        facts["address"] = string.Join(", ", ((string?[])[store.Place.Street, $"{store.Place.Postcode} {store.Place.City}".Trim()]).Where(part => part is not null));
        facts["directions"] = store.Directions ?? "";
        facts["zone"] = store.TimeZone;
    }

    private static string Lines(IEnumerable<(int Quantity, string Title, string? Options)> lines) => string.Join('\n', lines
        .Where(line => line.Quantity > 0)
        .Select(line => string.IsNullOrEmpty(line.Options) ? $"{line.Quantity} × {line.Title}" : $"{line.Quantity} × {line.Title} ({line.Options})"));

    private static string Text(DateTimeOffset? instant) => instant?.ToString("O") ?? "";
}
