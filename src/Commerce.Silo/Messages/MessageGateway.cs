using Commerce.Grains;
using Commerce.Grains.Messages;
using Commerce.Silo.Engine;

namespace Commerce.Silo.Messages;

/// <summary>
/// Sends what is owed to people, by mail or, without a mail server, into the outbox where it can be read. Who was erased gets
/// nothing. What a mail server does not take stays owed; what it never will is written down as undeliverable.
/// </summary>
/// <param name="post">Null where messages are only shown.</param>
public sealed class MessageGateway(MessageWriter writer, Outbox outbox, ISealer sealer, IPost? post, ILogger<MessageGateway> log)
    : IGateway<SendMessage>
{
    // A refused recipient may be a full or greylisting server's way of speaking; after about an hour it is believed.
    private const int TriesUntilBelieved = 12;
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    public async ValueTask<Handled> Handle(SendMessage request, string effectId, int attempt, CancellationToken cancellation)
    {
        // The outbox itself keeps a message once; only what leaves the house has to be looked for first.
        if (post is not null && await outbox.Has(request.Key, cancellation) || await sealer.OpenContact(request.Recipient) is not { } to)
            return default;
        try
        {
            if (string.IsNullOrWhiteSpace(to.Email))
                await outbox.Add(request, effectId, to, MessageFate.NoAddress, null, cancellation);
            else if (post is null)
                await outbox.Add(request, effectId, to, MessageFate.Shown, await writer.Facts(request, to, cancellation), cancellation);
            else
                return await Send(request, effectId, to, await writer.Write(request, to, cancellation), attempt, cancellation);
        }
        catch (SubjectErased)
        {
            // Between the first look and the last.
        }
        return default;
    }

    private async ValueTask<Handled> Send(
        SendMessage request, string effectId, Contact to, Letter letter, int attempt, CancellationToken cancellation)
    {
        try
        {
            await post!.Send(request.Key, to, letter, cancellation);
        }
        catch (PostFailed e) when (e.ForGood && attempt >= TriesUntilBelieved)
        {
            log.Undeliverable(e, request.Key);
            await outbox.Add(request, effectId, to, MessageFate.Undeliverable, null, cancellation);
            return default;
        }
        catch (PostFailed e)
        {
            log.NotSent(e, request.Key, attempt);
            return new(Again: Wait(attempt));
        }
        await outbox.Add(request, effectId, to, MessageFate.Sent, null, cancellation);
        return default;
    }

    private static TimeSpan Wait(int attempt)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Min(attempt + 1, 12)));
        return wait < LongestWait ? wait : LongestWait;
    }
}
