using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Commerce.Grains.Accounts;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SignedIn))]
[JsonSerializable(typeof(SignInMissed))]
[JsonSerializable(typeof(SignedOut))]
[JsonSerializable(typeof(SignedOutEverywhere))]
[JsonSerializable(typeof(PasswordChanged))]
[JsonSerializable(typeof(PasswordRehashed))]
[JsonSerializable(typeof(VerificationRequested))]
[JsonSerializable(typeof(EmailVerified))]
[JsonSerializable(typeof(ResetRequested))]
[JsonSerializable(typeof(PasswordReset))]
internal sealed partial class AccountJson : JsonSerializerContext;

internal static class AccountEvents
{
    public static Dictionary<string, JsonTypeInfo> WithAccountEvents(this Dictionary<string, JsonTypeInfo> events) => new(events)
    {
        [nameof(SignedIn)] = AccountJson.Default.SignedIn,
        [nameof(SignInMissed)] = AccountJson.Default.SignInMissed,
        [nameof(SignedOut)] = AccountJson.Default.SignedOut,
        [nameof(SignedOutEverywhere)] = AccountJson.Default.SignedOutEverywhere,
        [nameof(PasswordChanged)] = AccountJson.Default.PasswordChanged,
        [nameof(PasswordRehashed)] = AccountJson.Default.PasswordRehashed,
        [nameof(VerificationRequested)] = AccountJson.Default.VerificationRequested,
        [nameof(EmailVerified)] = AccountJson.Default.EmailVerified,
        [nameof(ResetRequested)] = AccountJson.Default.ResetRequested,
        [nameof(PasswordReset)] = AccountJson.Default.PasswordReset,
    };
}
