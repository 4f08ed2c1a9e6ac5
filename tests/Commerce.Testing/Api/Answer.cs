using System.Text.Json;

namespace Commerce.Testing.Api;

/// <param name="Data">The value of the operation's one field; undefined without an answer.</param>
/// <param name="Refusal">The name of the refusal, such as OutOfStock.</param>
/// <param name="Trouble">What went wrong where there is no answer.</param>
public sealed record Answer(Outcome Outcome, JsonElement Data, JsonElement Refusal, string? Trouble)
{
    private static readonly string[] NobodyKnows = ["OUTCOME_UNKNOWN", "TIMEOUT"];

    public bool IsOk => Outcome == Outcome.Ok;

    public string? RefusalName => Refusal.ValueKind == JsonValueKind.Object ? Refusal.GetProperty("__typename").GetString() : null;

    public static Answer Without(Outcome outcome, string trouble) => new(outcome, default, default, trouble);

    public static Answer Of(JsonElement response)
    {
        if (response.TryGetProperty("errors", out var errors) && errors.GetArrayLength() > 0)
            return OfError(errors[0]);

        var field = response.GetProperty("data").EnumerateObject().First().Value;
        var refusals = field.ValueKind == JsonValueKind.Object && field.TryGetProperty("errors", out var told) && told.GetArrayLength() > 0
            ? told[0].Clone()
            : default;
        return new(refusals.ValueKind == JsonValueKind.Object ? Outcome.Refused : Outcome.Ok, field.Clone(), refusals, null);
    }

    public override string ToString() => $"{Outcome} {RefusalName} {Trouble} {(Data.ValueKind == JsonValueKind.Undefined ? "" : Data.GetRawText())}";

    private static Answer OfError(JsonElement error)
    {
        var code = error.TryGetProperty("extensions", out var more) && more.TryGetProperty("code", out var named) ? named.GetString() : null;
        return Without(
            NobodyKnows.Contains(code) ? Outcome.Unknown : code == "OVERLOADED" ? Outcome.Unsent : Outcome.Broken,
            $"{code}: {error.GetProperty("message").GetString()}");
    }
}
