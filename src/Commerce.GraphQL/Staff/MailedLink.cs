using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Secrets;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Staff;

/// <summary>The link in a mail that lets somebody choose a password; the account keeps only its hash.</summary>
internal readonly record struct MailedLink(string Hash, DateTimeOffset Expires)
{
    private const string Purpose = "reset";

    /// <summary>Long enough for somebody who starts next week.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public static MailedLink ForPassword(FieldContext context, StaffId staff, int generation)
    {
        var tokens = context.Get<IMailTokens>();
        var account = StaffGrain.Of(staff);
        return new(tokens.Hash(Purpose, account, tokens.Of(Purpose, account, generation)), context.Now() + Lasts);
    }
}
