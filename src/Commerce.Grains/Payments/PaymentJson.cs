using System.Text.Json.Serialization;

namespace Commerce.Grains.Payments;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(AuthorizationRequested))]
[JsonSerializable(typeof(TransactionRequested))]
[JsonSerializable(typeof(TransactionAnswered))]
[JsonSerializable(typeof(TenderRecorded))]
[JsonSerializable(typeof(TenderRefunded))]
[JsonSerializable(typeof(RemainderCancelled))]
[JsonSerializable(typeof(PaymentState))]
internal sealed partial class PaymentJson : JsonSerializerContext;
