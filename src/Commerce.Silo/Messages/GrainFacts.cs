using System.Collections.Immutable;
using System.Globalization;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Locations;
using Commerce.Grains.Messages;
using Commerce.Grains.Orders;
using Facts = System.Collections.Immutable.ImmutableDictionary<string, string>.Builder;

namespace Commerce.Silo.Messages;

/// <summary>Asks the order, the fulfilment order and the store.</summary>
/// <param name="grains">Asked at each message: the engine that runs the grains has the gateways before it is there.</param>
public sealed class GrainFacts(Func<IGrains> grains) : IMessageFacts
{
    public async ValueTask<ImmutableDictionary<string, string>> About(SendMessage message, CancellationToken cancellation)
    {
        var facts = ImmutableDictionary.CreateBuilder<string, string>();
        if (message.FulfilmentOrder is { } part)
            await Add(facts, await Read<FulfilmentState>(FulfilmentGrain.Of(part), cancellation), cancellation);
        else if (message.Order is { } order)
            await Add(facts, await Read<OrderState>(OrderGrain.Of(order), cancellation), cancellation);
        return facts.ToImmutable();
    }

    private async ValueTask Add(Facts facts, FulfilmentState part, CancellationToken cancellation)
    {
        if (!part.Exists)
            return;
        facts["lines"] = List(part.Lines.Select(line => (Left(part, line), line.Title, line.Options)));
        facts["generation"] = part.CodeGeneration.ToString(CultureInfo.InvariantCulture);
        facts["until"] = Text(part.PickupUntil);
        facts["carrier"] = part.Carrier ?? "";
        facts["tracking"] = part.TrackingNumber ?? "";
        if (part.PayInStore && part.Paid is null)
            facts["due"] = part.AmountDue.ToString();
        await AddStore(facts, part.Location, cancellation);
    }

    private async ValueTask Add(Facts facts, OrderState order, CancellationToken cancellation)
    {
        if (!order.Exists)
            return;
        facts["total"] = order.Total.ToString();
        facts["lines"] = List(order.Lines.Select(line => (line.Quantity, line.Item.Title, line.Item.Options)));
        facts["missing"] = List(order.Asking
            .Select(asked => order.Line(asked.Line)!)
            .Select(line => (order.Unsourced(line.Id), line.Item.Title, line.Item.Options)));
        facts["answerBy"] = Text(order.Asking.Select(asked => (DateTimeOffset?)asked.Until).Min());
        if (order.Groups.Where(group => !group.IsShipped).ToArray() is [var pickup])
        {
            facts["promised"] = Text(pickup.PromisedAt ?? pickup.Slot?.Start);
            await AddStore(facts, pickup.Location, cancellation);
        }
    }

    private async ValueTask AddStore(Facts facts, LocationId location, CancellationToken cancellation)
    {
        if ((await Read<LocationState>(LocationGrain.Of(location), cancellation)).Spec is not { } store)
            return;
        var (street, town) = (store.Place.Street, $"{store.Place.Postcode} {store.Place.City}".Trim());
        facts["store"] = store.Name;
        facts["address"] = string.IsNullOrEmpty(street) ? town : $"{street}, {town}";
        facts["directions"] = store.Directions ?? "";
        facts["zone"] = store.TimeZone;
    }

    private async ValueTask<TState> Read<TState>(GrainId grain, CancellationToken cancellation) where TState : class =>
        (await grains().Read<TState>(grain, cancellation: cancellation)).State;

    private static int Left(FulfilmentState part, FulfilmentLine line) =>
        line.Quantity - part.Of(line.Id).Cancelled - part.Of(line.Id).NotFound;

    private static string List(IEnumerable<(int Quantity, string Title, string? Options)> lines) => string.Join('\n', lines
        .Where(line => line.Quantity > 0)
        .Select(line => $"{line.Quantity} × {line.Title}" + (string.IsNullOrEmpty(line.Options) ? "" : $" ({line.Options})")));

    private static string Text(DateTimeOffset? instant) => instant?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
