using Commerce.Grains;
using Commerce.Grains.Secrets;

namespace Commerce.Silo.Secrets;

public sealed class PickupCodes(ServerSecrets secrets) : IPickupCodes
{
    private const int Length = 8;
    // The hash has a key of its own, so that who reads the journal can't try out 2^40 codes.
    private readonly Mac codes = new(secrets, "pickup-code"), hashes = new(secrets, "pickup-code-hash");

    public string CodeOf(FulfilmentOrderId fulfilmentOrder, int generation)
    {
        var code = Crockford.Encode(codes.Of(Name(fulfilmentOrder, generation)), Length);
        return $"{code[..4]}-{code[4..]}";
    }

    public string Hash(FulfilmentOrderId fulfilmentOrder, int generation, string typed) =>
        hashes.TextOf($"{Name(fulfilmentOrder, generation)}/{Crockford.Normalise(typed, Length)}");

    private static string Name(FulfilmentOrderId fulfilmentOrder, int generation) => $"pickup/{fulfilmentOrder}/{generation}";
}
