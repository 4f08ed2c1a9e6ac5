using System.Collections.Immutable;
using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Fulfilment;
using Commerce.Grains.Secrets;

namespace Commerce.GraphQL.Fulfilment;

/// <summary>At the counter: proof, money, goods.</summary>
internal static class HandOverSteps
{
    private const int LongestCode = 100, LongestNote = 200;

    public static RootBuilder HandingOver(this RootBuilder root) => root
        .Do<HandOverInput, FulfilmentView>("handOver", m => Step
            .ByStaff(m, part => Start(m, part), Wrong(m.Input))
            .Until(m.Context, state => !state.Checking))
        .Do<OverrideHandOverInput, FulfilmentView>("overrideHandOver", m => Step.ByStaff(
            m, _ => new OverrideRelease(m.Input.Reason.Trim()), Check.Text(m.Input.Reason, LongestNote, "reason")))
        .Do<TakePaymentInput, FulfilmentView>("takePayment", m => Counter.TakePayment(m)
            .Until(m.Context, state => state.Paid is not null))
        .Do<FulfilmentInput, FulfilmentView>("reissuePickupCode", m => Step.ByStaff(m, part => Reissue(m.Context, part)));

    private static InvalidInput? Wrong(HandOverInput input) => input switch
    {
        { Units: [] } => InvalidInput.At("Name what the customer takes, or leave this out for everything.", "units"),
        { Code.Length: > LongestCode } => InvalidInput.At($"At most {LongestCode} characters.", "code"),
        _ => Check.Optional(input.IdentityNote, LongestNote, "identityNote"),
    };

    private static async ValueTask<ICommand> Start(Mutation<HandOverInput> mutation, FulfilmentView part)
    {
        var input = mutation.Input;
        var code = Text.OrNull(input.Code) is { } typed && part.State.CodeGeneration is var generation and > 0
            ? mutation.Context.Get<IPickupCodes>().Hash(part.Id, generation, typed)
            : null;
        // Of an identity card is noted only what is needed, and only under the buyer's own key.
        var note = Text.OrNull(input.IdentityNote) is { } said
            ? await mutation.Context.Get<ISealer>().Seal(part.State.Contact!.Subject, said)
            : null;
        return new StartHandOver(code, note, Units(input));
    }

    private static ImmutableArray<LineQuantity> Units(HandOverInput input) =>
        [.. (input.Units ?? []).Select(unit => new LineQuantity(unit.Line, unit.Quantity))];

    private static ReissueCode Reissue(FieldContext context, FulfilmentView part)
    {
        var next = part.State.CodeGeneration + 1;
        var codes = context.Get<IPickupCodes>();
        return new(next, codes.Hash(part.Id, next, codes.CodeOf(part.Id, next)));
    }
}
