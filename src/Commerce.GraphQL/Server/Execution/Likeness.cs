using System.Text.Json;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>
/// Whether two messages of a subscription say the same to its client. What changed may be nothing that was asked for; the field
/// <c>cursor</c> of the event itself, under whatever names, says only where the message stands. Who asks for nothing but the cursor
/// wants to hear of each change, and to ask for the rest in another way: to them no two messages are alike.
/// </summary>
internal sealed class Likeness(OperationPlan plan)
{
    // data → the subscription's field → one of its own fields.
    private const int DepthOfEvent = 3;

    private readonly HashSet<string> cursors = Cursors(plan.Root.Fields[0]);
    private readonly bool asksForCursorOnly =
        FieldsOf(plan.Root.Fields[0]).Any() && FieldsOf(plan.Root.Fields[0]).All(field => field.Definition.Name == "cursor");

    public bool Alike(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (asksForCursorOnly) return false;
        // Who is told of an error is told of it each time.
        if (!one.StartsWith("{\"data\""u8) || !other.StartsWith("{\"data\""u8)) return false;
        var here = new Utf8JsonReader(one);
        var there = new Utf8JsonReader(other);
        while (here.Read())
        {
            if (!there.Read() || here.TokenType != there.TokenType || !here.ValueSpan.SequenceEqual(there.ValueSpan)) return false;
            if (here.TokenType != JsonTokenType.PropertyName || here.CurrentDepth != DepthOfEvent || !cursors.Contains(here.GetString()!)) continue;
            here.Skip();
            there.Skip();
        }
        return true;
    }

    private static HashSet<string> Cursors(FieldPlan field) =>
        [.. FieldsOf(field).Where(each => each.Definition.Name == "cursor").Select(each => each.ResponseKey)];

    private static IEnumerable<FieldPlan> FieldsOf(FieldPlan field) =>
        field is { Selection: { } selection, Definition.Type.Named: ObjectType type } ? selection.For(type).Fields : [];
}
