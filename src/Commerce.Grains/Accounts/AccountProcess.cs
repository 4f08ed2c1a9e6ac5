using System.Collections.Immutable;
using System.Globalization;
using Commerce.Grains.Messages;

namespace Commerce.Grains.Accounts;

internal static class AccountProcess
{
    /// <summary>The mail with a link that an event owes. The gateway derives the link's secret from grain and generation.</summary>
    public static IEnumerable<Effect> Mail(
        IEvent happened, GrainId self, Sealed recipient, string locale, MessageTemplate onReset = MessageTemplate.ResetPassword)
    {
        var mail = happened switch
        {
            VerificationRequested asked => (Template: MessageTemplate.VerifyEmail, asked.Generation),
            ResetRequested asked => (Template: onReset, asked.Generation),
            _ => default((MessageTemplate Template, int Generation)?),
        };
        if (mail is not { } owed)
            yield break;
        yield return new Effect.Call(new SendMessage(
            $"{self}/{owed.Template}/{owed.Generation}", owed.Template, recipient, locale, null, null,
            ImmutableDictionary<string, string>.Empty
                .Add("grain", self.ToString())
                .Add("generation", owed.Generation.ToString(CultureInfo.InvariantCulture))));
    }
}
