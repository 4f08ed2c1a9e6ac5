using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Commerce.Grains.Reservations;

/// <summary>A snapshot keeps the reservations; totals and deadlines follow from them.</summary>
public sealed class ReservationBookJson : JsonConverter<ReservationBook>
{
    public override ReservationBook Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, ReservationJson.Default.ImmutableArrayReservation)
            .Aggregate(ReservationBook.Empty, (book, reservation) => book.Put(reservation));

    public override void Write(Utf8JsonWriter writer, ReservationBook book, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(
            writer, [.. book.All.OrderBy(reservation => reservation.Id.Value)], ReservationJson.Default.ImmutableArrayReservation);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ImmutableArray<Reservation>))]
internal sealed partial class ReservationJson : JsonSerializerContext;
