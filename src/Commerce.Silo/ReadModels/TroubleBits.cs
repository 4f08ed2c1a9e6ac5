using Commerce.Grains.Reads;

namespace Commerce.Silo.ReadModels;

/// <summary>Troubles as one number in a row.</summary>
internal static class TroubleBits
{
    public static int Of(IEnumerable<OrderTrouble> troubles) => troubles.Aggregate(0, (bits, trouble) => bits | 1 << (int)trouble);
}
