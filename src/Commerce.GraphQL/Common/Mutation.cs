using System.Text.Json;
using Commerce.GraphQL.Access;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Secrets;

namespace Commerce.GraphQL.Common;

/// <summary>One mutation of one caller: its input, and the key under which it is done once.</summary>
internal sealed class Mutation<TInput>(FieldContext context) where TInput : IKeyedInput
{
    private const int Shortest = 8, Longest = 128;

    public FieldContext Context => context;
    public TInput Input { get; } = context.Arg<TInput>("input");
    public Viewer Viewer { get; } = context.Viewer();
    public IGrains Grains => context.Grains();

    /// <summary>Refuses a key that could not keep its promise.</summary>
    public InvalidInput? WrongKey => Input.IdempotencyKey is { Length: >= Shortest and <= Longest }
        && Input.IdempotencyKey.All(sign => sign is > ' ' and < '\u007f')
            ? null
            : InvalidInput.At($"A key has {Shortest} to {Longest} printable characters and no spaces.", "idempotencyKey");

    /// <summary>A signed-in caller, or a guest who is named by what they hold.</summary>
    /// <param name="guest">The guest's name in the journal: the cart or order that they hold.</param>
    /// <param name="secret">What sets this guest's keys apart from those of others.</param>
    public Caller Caller(string guest = "guest", string? secret = null)
    {
        var signedIn = Viewer.Staff is not null || Viewer.Customer is not null;
        var actor = signedIn ? Viewer.Actor : guest;
        var scope = signedIn ? actor : secret is null ? guest : Hash("guest-secret", secret);
        return new(actor, new($"{scope}/{context.FieldName}", Input.IdempotencyKey, Hash("body", JsonSerializer.Serialize(Input))));
    }

    public string Hash(string scope, string value) => context.Get<IKeyedHash>().Of(scope, value);
}

internal static class Mutations
{
    /// <summary>Binds a mutation that answers with a payload of one thing.</summary>
    public static RootBuilder Do<TInput, T>(
        this RootBuilder root, string name, Func<Mutation<TInput>, ValueTask<Payload<T>>> resolve)
        where TInput : IKeyedInput
        where T : class =>
        root.FieldAsync(name, context =>
        {
            var mutation = new Mutation<TInput>(context);
            return mutation.WrongKey is { } wrong ? new(Payload<T>.Refused(wrong)) : resolve(mutation);
        });
}
