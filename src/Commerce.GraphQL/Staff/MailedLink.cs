using Commerce.GraphQL.Common;
using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Secrets;
using Commerce.Grains.Staff;

namespace Commerce.GraphQL.Staff;

/// <summary>The link in a mail that lets somebody choose a password; the account keeps only its hash.</summary>
internal readonly record struct MailedLink(string Hash, DateTimeOffset Expires)
{
    /// <summary>Long enough for somebody who starts next week.</summary>
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public static MailedLink ForPassword(FieldContext context, StaffId staff, int generation)
    {
        var hash = context.Get<IMailTokens>().HashOf(MailPurpose.Reset, StaffGrain.Of(staff), generation);
        return new(hash, context.Now() + Lasts);
    }
}
