using System.Text.Json;
using Commerce.Faults.Histories;
using Commerce.Testing.Api;

namespace Commerce.Faults.Load;

/// <summary>The store's work on one part of an order, from the queue to the hand-over.</summary>
internal sealed class Counter(ShopApi staff, KeyedCalls calls, CancellationToken patience)
{
    /// <returns>False when it was refused or nobody could say.</returns>
    public async Task<bool> HandOver(JsonElement fulfilment)
    {
        var id = fulfilment.GetProperty("id").GetString()!;
        if (!await Do("acceptFulfilment", id) || !await Do("startPicking", id))
            return false;
        foreach (var line in fulfilment.GetProperty("lines").EnumerateArray())
            if (!await Do("pickLine", id, "PickLineInput", new()
                {
                    ["line"] = line.GetProperty("id").GetString(), ["quantity"] = line.GetProperty("quantity").GetInt32(),
                }))
                return false;
        return await Do("packFulfilment", id, "PackFulfilmentInput", new() { ["shelf"] = "A-1" })
            && await Do("markReadyForPickup", id, "MarkReadyInput", [])
            && await TakeWhatIsDue(id, fulfilment)
            && await Do("handOver", id, "HandOverInput", new() { ["identityNote"] = "ID card, Kim Kaufer" });
    }

    private async Task<bool> TakeWhatIsDue(string id, JsonElement fulfilment) =>
        fulfilment.GetProperty("amountDue") is not { ValueKind: JsonValueKind.Object } due
        || await Do("takePayment", id, "TakePaymentInput", new()
        {
            ["amount"] = due.GetProperty("amount").GetString(), ["tender"] = "CASH", ["reference"] = "R-1",
        });

    private Task<bool> Do(string step, string id) => Do(step, id, "FulfilmentInput", []);

    private async Task<bool> Do(string step, string id, string type, Dictionary<string, object?> input)
    {
        input["fulfilmentOrder"] = id;
        return (await calls.Send(staff, step, Documents.Step(step, type), input, patience)).IsOk;
    }
}
