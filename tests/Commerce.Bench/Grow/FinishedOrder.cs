namespace Commerce.Bench;

/// <summary>One order from the cart to the counter, as the product does it.</summary>
internal static class FinishedOrder
{
    public static async Task Make(GraphQLCalls calls, Shelves shelves)
    {
        var (placed, _) = await new Checkout(calls, shelves).Place(shelves.Articles[0], shelves.Stores[0]);
        using var staff = await Shelves.SignedIn(calls);
        var order = (await staff.Send("order-parts", new { id = placed })).GetProperty("order");
        var part = order.GetProperty("fulfilments")[0];
        var (id, line) = (part.GetProperty("id").GetString(), part.GetProperty("lines")[0].GetProperty("id").GetString());
        var amount = part.GetProperty("amountDue").GetProperty("amount").GetString();

        await staff.Do("accept", new { idempotencyKey = Guid.NewGuid(), fulfilmentOrder = id });
        await staff.Do("start-picking", new { idempotencyKey = Guid.NewGuid(), fulfilmentOrder = id });
        await staff.Do("pick-line", new { idempotencyKey = Guid.NewGuid(), fulfilmentOrder = id, line, quantity = 1 });
        await staff.Do("pack", new { idempotencyKey = Guid.NewGuid(), fulfilmentOrder = id, shelf = "A-1" });
        await staff.Do("ready", new { idempotencyKey = Guid.NewGuid(), fulfilmentOrder = id });
        await staff.Do("take-payment", new { idempotencyKey = Guid.NewGuid(), fulfilmentOrder = id, amount, tender = "CASH", reference = "1" });
        await staff.Do("hand-over", new { idempotencyKey = Guid.NewGuid(), fulfilmentOrder = id, identityNote = "Name as ordered" });
    }
}
