namespace Commerce.Grains.Secrets;

/// <summary>
/// What a customer shows at the counter. The code follows from the fulfilment order, its generation and the shop's key; grains
/// and the journal only know a hash. The code is shown to who holds the order, never to staff.
/// </summary>
public interface IPickupCodes
{
    /// <returns>Such as <c>ABCD-EFGH</c>: 40 bits.</returns>
    string CodeOf(FulfilmentOrderId fulfilmentOrder, int generation);

    /// <summary>What goes into a command, whatever was typed: <c>abcd efgh</c> and <c>ABCD-EFGH</c> are the same code.</summary>
    string Hash(FulfilmentOrderId fulfilmentOrder, int generation, string typed);
}
