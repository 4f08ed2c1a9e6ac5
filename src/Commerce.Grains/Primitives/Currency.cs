using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Commerce.Grains;

/// <summary>A currency by its ISO 4217 code. <see cref="Digits"/> says how many decimals its minor unit has.</summary>
[JsonConverter(typeof(CurrencyJson))]
public readonly record struct Currency
{
    // ISO 4217, column "Minor unit", where it is not 2.
    private static readonly FrozenDictionary<string, int> NotTwo = new Dictionary<string, int>
    {
        ["BIF"] = 0, ["CLP"] = 0, ["DJF"] = 0, ["GNF"] = 0, ["ISK"] = 0, ["JPY"] = 0, ["KMF"] = 0, ["KRW"] = 0,
        ["PYG"] = 0, ["RWF"] = 0, ["UGX"] = 0, ["UYI"] = 0, ["VND"] = 0, ["VUV"] = 0, ["XAF"] = 0, ["XOF"] = 0,
        ["XPF"] = 0, ["BHD"] = 3, ["IQD"] = 3, ["JOD"] = 3, ["KWD"] = 3, ["LYD"] = 3, ["OMR"] = 3, ["TND"] = 3,
        ["CLF"] = 4, ["UYW"] = 4,
    }.ToFrozenDictionary();

    public Currency(string code)
    {
        if (code is not { Length: 3 } || !code.All(char.IsAsciiLetterUpper))
            throw new ArgumentException($"'{code}' is not an ISO 4217 currency code such as EUR.", nameof(code));
        Code = code;
    }

    public string Code { get; }

    public int Digits => NotTwo.GetValueOrDefault(Code, 2);

    public override string ToString() => Code;

    internal sealed class CurrencyJson : JsonConverter<Currency>
    {
        public override Currency Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Currency value, JsonSerializerOptions options) => writer.WriteStringValue(value.Code);
    }
}
