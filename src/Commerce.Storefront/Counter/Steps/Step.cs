using Commerce.Storefront.Asking;
using Commerce.Storefront.Visits;

namespace Commerce.Storefront.Counter.Steps;

/// <summary>What staff do with a fulfilment order: each is one mutation, and all are answered alike.</summary>
internal static class Step
{
    /// <summary>Accepts and starts at once: who takes an order on goes and picks it.</summary>
    public static readonly Operation<StepData> Begin = new("Counter/Steps/Begin");

    public static readonly Operation<StepData> PickLine = new("Counter/Steps/PickLine");
    public static readonly Operation<StepData> NotFound = new("Counter/Steps/NotFound");
    public static readonly Operation<StepData> Pack = new("Counter/Steps/Pack");

    /// <summary>Packs and tells the customer; what was packed before stays so.</summary>
    public static readonly Operation<StepData> Ready = new("Counter/Steps/Ready");

    public static readonly Operation<StepData> Arrive = new("Counter/Steps/Arrive");
    public static readonly Operation<StepData> Remind = new("Counter/Steps/Remind");
    public static readonly Operation<StepData> Extend = new("Counter/Steps/Extend");
    public static readonly Operation<StepData> TakePayment = new("Counter/Steps/TakePayment");
    public static readonly Operation<StepData> HandOver = new("Counter/Steps/HandOver");
    public static readonly Operation<StepData> Override = new("Counter/Steps/Override");
    public static readonly Operation<StepData> Reissue = new("Counter/Steps/Reissue");
    public static readonly Operation<StepData> ReturnToShelf = new("Counter/Steps/ReturnToShelf");
    public static readonly Operation<StepData> Ship = new("Counter/Steps/Ship");
    public static readonly Operation<StepData> Track = new("Counter/Steps/Track");
    public static readonly Operation<StepData> Deliver = new("Counter/Steps/Deliver");

    /// <summary>Takes the step.</summary>
    /// <returns>Why it was not taken; empty when it was.</returns>
    public static async ValueTask<IReadOnlyList<Refusal>> Take(this Visit visit, Operation<StepData> step, object input) =>
        (await visit.Do(step, new { input }, data => data.Step)).Step.Errors;

    public sealed record StepData(StepOutcome Step);

    public sealed record StepOutcome : Outcome;
}
