using System.Collections.Immutable;
using System.Globalization;
using Commerce.Grains;
using Commerce.Grains.Messages;
using Commerce.Grains.Secrets;
using Commerce.Grains.Staff;

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
            yield return new("link", Address($"order/{guests.LinkTo(order)}"));
        if (message is { Template: MessageTemplate.OrderReady or MessageTemplate.PickupReminder, FulfilmentOrder: { } part })
            yield return new("code", codes.CodeOf(part, Generation(all)));
        if (all.TryGetValue("grain", out var account) && AccountPage(message.Template, GrainId.Parse(account)) is var (page, purpose))
            yield return new("link", Address($"{page}?token={tokens.Of(purpose, GrainId.Parse(account), Generation(all))}"));
    }

    /// <summary>Staff have pages of their own: who works there signs in elsewhere.</summary>
    private static (string Page, MailPurpose Purpose)? AccountPage(MessageTemplate template, GrainId account) => template switch
    {
        MessageTemplate.VerifyEmail => ("account/verify", MailPurpose.Verification),
        MessageTemplate.ResetPassword or MessageTemplate.StaffInvited =>
            (account.Kind == StaffGrain.Kind ? "store/reset" : "account/reset", MailPurpose.Reset),
        _ => null,
    };

    private string Address(string path) => $"{options.Address.ToString().TrimEnd('/')}/{path}";

    private static int Generation(ImmutableDictionary<string, string> all) =>
        int.TryParse(all.GetValueOrDefault("generation"), NumberStyles.None, CultureInfo.InvariantCulture, out var generation) ? generation : 1;
}
