using System.Collections.Immutable;
using System.Globalization;
using Commerce.Grains;
using Commerce.Grains.Messages;
using Commerce.Grains.Secrets;

namespace Commerce.Silo.Messages;

/// <summary>Puts a message together: what its effect says, how the order is now, and the links and codes that follow from ids.</summary>
public sealed class MessageWriter(
    IMessageFacts facts, IGuestSecrets guests, IPickupCodes codes, IMailTokens tokens, MessageOptions options)
{
    public async ValueTask<Letter> Write(SendMessage message, Contact to, CancellationToken cancellation) =>
        Letters.Write(message.Template, message.Locale, await Facts(message, to, cancellation));

    /// <summary>All that the letter tells, for whoever writes it later.</summary>
    public async ValueTask<ImmutableDictionary<string, string>> Facts(SendMessage message, Contact to, CancellationToken cancellation)
    {
        var all = (await facts.About(message, cancellation)).SetItems(message.Facts).SetItem("name", to.Name).SetItem("shop", options.Shop);
        return all.AddRange(Derived(message, all));
    }

    private IEnumerable<KeyValuePair<string, string>> Derived(SendMessage message, ImmutableDictionary<string, string> all)
    {
        if (message.Order is { } order)
            yield return new("link", Link("order", guests.LinkTo(order)));
        if (message is { Template: MessageTemplate.OrderReady or MessageTemplate.PickupReminder, FulfilmentOrder: { } part })
            yield return new("code", codes.CodeOf(part, Generation(all)));
        if (all.TryGetValue("grain", out var grain) && AccountLink(message.Template) is var (path, purpose))
            yield return new("link", Link(path, tokens.Of(purpose, GrainId.Parse(grain), Generation(all))));
    }

    private static (string Path, MailPurpose Purpose)? AccountLink(MessageTemplate template) => template switch
    {
        MessageTemplate.VerifyEmail => ("verify-email", MailPurpose.Verification),
        MessageTemplate.ResetPassword => ("reset-password", MailPurpose.Reset),
        MessageTemplate.StaffInvited => ("staff/welcome", MailPurpose.Reset),
        _ => null,
    };

    private string Link(string path, string word) => $"{options.Address.ToString().TrimEnd('/')}/{path}/{word}";

    private static int Generation(ImmutableDictionary<string, string> all) =>
        int.TryParse(all.GetValueOrDefault("generation"), NumberStyles.None, CultureInfo.InvariantCulture, out var generation) ? generation : 1;
}
