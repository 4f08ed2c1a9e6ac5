using Commerce.Grains;

namespace Commerce.GraphQL.Common;

/// <summary>What a mutation came to: the changed thing as it is now, and why it was not done.</summary>
internal sealed record Payload<T>(T? Value, long? Position, IReadOnlyList<Refusal> Errors) where T : class
{
    public static Payload<T> Refused(Refusal refusal) => new(null, null, [refusal]);

    /// <summary>The thing is shown also when it was refused, so that the client sees it as it is.</summary>
    public static Payload<T> Of(T? value, Reply reply) =>
        new(value, reply.Position > 0 ? reply.Position : null, reply.Answer is Refusal refusal ? [refusal] : []);
}
