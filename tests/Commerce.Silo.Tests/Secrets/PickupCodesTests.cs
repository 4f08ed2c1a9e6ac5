using Commerce.Grains;
using Commerce.Silo.Secrets;

namespace Commerce.Silo.Tests.Secrets;

public class PickupCodesTests
{
    private readonly PickupCodes codes = new(ServerSecrets.Of("for tests, for tests, for tests, for tests"));
    private readonly FulfilmentOrderId parcel = new(Guid.CreateVersion7());

    [Fact]
    public void A_code_is_eight_signs_that_nobody_mistakes() => Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", codes.CodeOf(parcel, 1));

    [Fact]
    public void The_same_generation_has_the_same_code_and_the_next_another()
    {
        Assert.Equal(codes.CodeOf(parcel, 1), codes.CodeOf(parcel, 1));
        Assert.NotEqual(codes.CodeOf(parcel, 1), codes.CodeOf(parcel, 2));
        Assert.NotEqual(codes.CodeOf(parcel, 1), codes.CodeOf(new(Guid.CreateVersion7()), 1));
    }

    [Fact]
    public void However_it_is_typed_it_is_the_same_code()
    {
        var code = codes.CodeOf(parcel, 1);
        var hash = codes.Hash(parcel, 1, code);

        Assert.Equal(hash, codes.Hash(parcel, 1, code.ToLowerInvariant()));
        Assert.Equal(hash, codes.Hash(parcel, 1, code.Replace("-", "")));
        Assert.Equal(hash, codes.Hash(parcel, 1, $"  {code.Replace('-', ' ')} "));
        Assert.Equal(hash, codes.Hash(parcel, 1, code.Replace('0', 'O').Replace('1', 'l')));
        Assert.Equal(hash, codes.Hash(parcel, 1, code.Replace('0', 'o').Replace('1', 'I')));
    }

    [Fact]
    public void A_wrong_code_and_the_code_of_another_generation_have_another_hash()
    {
        var hash = codes.Hash(parcel, 2, codes.CodeOf(parcel, 2));

        Assert.NotEqual(hash, codes.Hash(parcel, 2, codes.CodeOf(parcel, 1)));
        Assert.NotEqual(hash, codes.Hash(parcel, 1, codes.CodeOf(parcel, 2)));
        Assert.NotEqual(hash, codes.Hash(parcel, 2, codes.CodeOf(parcel, 2) + "0"));
        Assert.NotEqual(hash, codes.Hash(parcel, 2, ""));
    }

    [Fact]
    public void Codes_use_every_sign_of_the_alphabet()
    {
        var signs = Enumerable.Range(0, 500).SelectMany(generation => codes.CodeOf(parcel, generation)).ToHashSet();

        Assert.Equal(33, signs.Count);
    }
}
