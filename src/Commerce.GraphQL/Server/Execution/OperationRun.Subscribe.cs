using Commerce.GraphQL.Server.Binding;

namespace Commerce.GraphQL.Server.Execution;

internal sealed partial class OperationRun
{
    /// <summary>The events of the operation's only field, or null with the error recorded.</summary>
    public IAsyncEnumerable<SubscriptionEvent>? OpenSource(CancellationToken cancellation)
    {
        if (Plan.Root.Fields.Length == 0)
        {
            // @skip and @include may leave none of the fields that were valid.
            Record(new GraphQLError("The subscription asks for no field.", ErrorCodes.BadRequest));
            return null;
        }
        var field = Plan.Root.Fields[0];
        EnterPath();
        _path[_depth].Field = field;
        try
        {
            var context = new FieldContext(this, field, null, ArgumentsOf(field));
            foreach (var guard in field.Definition.Guards)
            {
                if (guard.Refuse(context) is not { } error) continue;
                Record(field, error);
                return null;
            }
            if (field.Definition.Source is { } source) return source.Open(context, cancellation);
            Record(field,
                new GraphQLError($"{field.Parent}.{field.Definition.Name} has no source of events.", ErrorCodes.Internal));
        }
        catch (Exception e)
        {
            Record(field, e);
        }
        return null;
    }
}
