using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Reads;
using Commerce.Silo.Storage;

namespace Commerce.Silo.ReadModels;

/// <summary>The row that a fulfilment order stands in its store's queue by.</summary>
internal static class FulfilmentRows
{
    private static readonly Target Put = new(
        "fulfilment_row",
        "id text, version bigint, order_id text, location text, method text, status text, ended int, promised_at bigint, opened_at bigint, ended_at bigint, trouble int",
        """
        on conflict (id) do update set version = excluded.version, status = excluded.status, ended = excluded.ended, ended_at = excluded.ended_at,
            promised_at = excluded.promised_at, trouble = excluded.trouble
        where fulfilment_row.version < excluded.version
        """);

    public static Row Of(View<FulfilmentState> fulfilment)
    {
        var state = fulfilment.State;
        var opened = state.OpenedAt ?? fulfilment.At;
        return new(Put,
        [
            fulfilment.Id.Key, fulfilment.Version, state.Order!.Value.ToString(), state.Location.ToString(), state.Method.ToString(),
            state.Status.ToString(), state.EndedAt is null ? 0 : 1, Instant.Microseconds(state.PromisedAt ?? opened), Instant.Microseconds(opened),
            state.EndedAt is { } ended ? Instant.Microseconds(ended) : null,
            TroubleBits.Of(OrderTroubles.Of(state)),
        ]);
    }
}
