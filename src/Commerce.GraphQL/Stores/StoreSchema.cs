using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Locations;
using Commerce.Grains.Reads;

namespace Commerce.GraphQL.Stores;

internal static class StoreSchema
{
    public static SchemaBuilder Bind(SchemaBuilder schema) => schema
        .Enum<LocationRole>()
        .Type<StoreEntry>("Store", StoreFields.Bind)
        .Type<DayHours>()
        .Type<OpenTime>("OpenRange")
        .Type<PickupPause>()
        .Type<Shop>()
        .Query(query => query
            .Field("stores", context => Near(context, context.Arg<PointInput?>("near")).Take(context.Arg<int?>("first") ?? Page.Usual))
            .Field("store", context => Store(context))
            .Field("shop", Shop.Of))
        .Pauses();

    public static ValueTask<object?> Node(FieldContext context, GlobalId id) =>
        new(context.Get<IStores>().Find(GlobalId.Read<LocationId>("Store", id.ToString())));

    private static IEnumerable<StoreEntry> Near(FieldContext context, PointInput? near) =>
        context.Get<IStores>().Nearest(near?.Latitude, near?.Longitude).Select(each => each.Store);

    private static StoreEntry? Store(FieldContext context) =>
        context.Arg<LocationId?>("id") is { } id ? context.Get<IStores>().Find(id)
        : context.Arg<string?>("code") is { } code ? context.Get<IStores>().FindByCode(code) : null;
}
