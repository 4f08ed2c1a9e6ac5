using System.Globalization;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Counter.Desks;
using Commerce.Storefront.Counter.Find;
using Commerce.Storefront.Counter.Steps;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Counter.HandOver;

/// <summary>The customer is here: who it is, what is due, and the goods go.</summary>
internal static class HandOverEndpoints
{
    private const string TakeField = "take-";
    private static readonly Operation<HandOverData> Asked = new("Counter/HandOver/HandOverPage");
    private static readonly Operation<HandOverListData> Waiting = new("Counter/HandOver/HandOverList");

    /// <summary>What needs no more than a press: its address, and what is said when it is done.</summary>
    private static readonly (string Word, Operation<Step.StepData> Step, string Told)[] Simple =
    [
        ("arrive", Step.Arrive, "counter.arrive-done"),
        ("remind", Step.Remind, "counter.remind-done"),
        ("extend", Step.Extend, "counter.extend-done"),
        ("reissue", Step.Reissue, "counter.reissue-done"),
        ("return", Step.ReturnToShelf, "counter.return-done"),
    ];

    public static void Map(IEndpointRouteBuilder desk)
    {
        desk.MapGet("/store/handover", List);
        desk.MapGet("/store/handover/{id}", (Visit visit, string id) => Answer(visit, id, []));
        desk.MapPost("/store/handover/{id}", HandOver);
        desk.MapPost("/store/handover/{id}/pay", Pay);
        desk.MapPost("/store/handover/{id}/override", Override);
        foreach (var (word, step, told) in Simple)
            desk.MapPost($"/store/handover/{{id}}/{word}", (Visit visit, string id) => Take(visit, id, step, told));
    }

    private static async Task<IResult> List(Visit visit)
    {
        var store = Desk.Of(visit).Store!;
        var queue = (await visit.Ask(Waiting, new { store = store.Id, at = visit.Position })).StoreQueue;
        return Page.Of<HandOverListPage>(new HandOverListModel(queue.Orders, store.TimeZone));
    }

    private static async Task<IResult> HandOver(Visit visit, string id)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var note = Text(form["note"]);
        // The scanner may read the whole QR code into the field that is meant for its second half.
        var code = note is not null ? null : Text(form["code"]) is { } typed ? Scanned.Read(typed)?.Code ?? typed : null;
        var units = Units(form);
        // To the API no units mean all of them, which is the opposite of what was chosen.
        var errors = units.Count == 0
            ? [new Refusal { Message = visit.T["counter.take-nothing"] }]
            : await visit.Take(Step.HandOver, new { idempotencyKey = Key(form), fulfilmentOrder = id, code, identityNote = note, units });
        // A wrong code that was scanned must not be sent a second time by who only presses the button again.
        if (errors.Count == 0 || errors.Any(error => error.Kind is "WrongPickupCode" or "PickupCodeLocked"))
            Scanned.Forget(visit);
        return await Answer(visit, id, errors, new(note, null, null), forgetCode: true);
    }

    /// <summary>What the customer takes: exactly what the page showed, so that nothing goes that changed meanwhile.</summary>
    private static IReadOnlyList<TakenUnits> Units(IFormCollection form) =>
        [.. from field in form
            where field.Key.StartsWith(TakeField, StringComparison.Ordinal)
            let count = int.TryParse(field.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
            where count > 0
            select new TakenUnits(field.Key[TakeField.Length..], count)];

    private static async Task<IResult> Pay(Visit visit, string id)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var reference = form["reference"].ToString();
        var tender = form["tender"] == "terminal" ? "CARD_TERMINAL" : "CASH";
        var input = new { idempotencyKey = Key(form), fulfilmentOrder = id, amount = form["amount"].ToString(), tender, reference };
        return await Answer(visit, id, await visit.Take(Step.TakePayment, input), new(null, reference, null), told: "counter.paid");
    }

    private static async Task<IResult> Override(Visit visit, string id)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var reason = form["reason"].ToString();
        return await Answer(visit, id, await visit.Take(Step.Override, new { idempotencyKey = Key(form), fulfilmentOrder = id, reason }), new(null, null, reason));
    }

    private static async Task<IResult> Take(Visit visit, string id, Operation<Step.StepData> step, string told)
    {
        var form = await visit.Http.Request.ReadFormAsync();
        var errors = await visit.Take(step, new { idempotencyKey = Key(form), fulfilmentOrder = id });
        if (errors.Count > 0 || !form.ContainsKey("back"))
            return await Answer(visit, id, errors, told: told);
        visit.Tell(told);
        return Redirects.Back(form, "/store/queue");
    }

    private static async Task<IResult> Answer(
        Visit visit, string id, IReadOnlyList<Refusal> errors, HandOverTyped? typed = null, string? told = null, bool forgetCode = false)
    {
        if (HttpMethods.IsPost(visit.Http.Request.Method) && errors.Count == 0)
        {
            if (told is not null)
                visit.Tell(told);
            return Redirects.To($"/store/handover/{id}");
        }
        if ((await visit.Ask(Asked, new { id, locale = visit.Locale, at = visit.Position })).FulfilmentOrder is not { } order)
            return Page.NotFound();
        var code = forgetCode && errors.Any(error => error.Kind is "WrongPickupCode" or "PickupCodeLocked") ? null : Scanned.CodeFor(visit, id);
        var model = new HandOverModel(order, Desk.Of(visit).IsManager, code, errors, typed);
        return Page.Of<HandOverPage>(model, errors.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }

    private static string Key(IFormCollection form) => form["key"].ToString();

    private static string? Text(string? typed) => typed?.Trim() is { Length: > 0 } text ? text : null;

    private sealed record TakenUnits(string Line, int Quantity);

    internal sealed record HandOverData(HandOverOrder? FulfilmentOrder);

    internal sealed record HandOverListData(WaitingQueue StoreQueue);

    internal sealed record WaitingQueue(IReadOnlyList<WaitingOrder> Orders);
}
