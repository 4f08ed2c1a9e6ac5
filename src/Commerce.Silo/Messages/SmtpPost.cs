using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Commerce.Grains;

namespace Commerce.Silo.Messages;

/// <summary>By SMTP (RFC 5321), as text and HTML.</summary>
public sealed class SmtpPost(SmtpOptions options, string shop, TimeProvider time) : IPost
{
    // Shorter than an effect belongs to a silo: no other one takes it up while this one still waits.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async ValueTask Send(string key, Contact to, Letter letter, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(options.Timeout ?? Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            using var mail = Mail(key, to, letter);
            using var client = new SmtpClient(options.Host, options.Port)
            {
                EnableSsl = options.StartTls,
                DeliveryFormat = SmtpDeliveryFormat.International,
                Credentials = options.User is null ? null : new NetworkCredential(options.User, options.Password),
            };
            await client.SendMailAsync(mail, either.Token);
        }
        catch (SmtpException e)
        {
            throw new PostFailed($"{options} answered {e.StatusCode}.", IsForGood(e), e);
        }
        catch (FormatException e)
        {
            throw new PostFailed("The recipient's address is none.", forGood: true, e);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new PostFailed($"{options} did not answer in time.", forGood: false, e);
        }
    }

    private MailMessage Mail(string key, Contact to, Letter letter)
    {
        var from = new MailAddress(options.From, shop, Encoding.UTF8);
        var mail = new MailMessage(from, new MailAddress(to.Email!, Plain(to.Name), Encoding.UTF8))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Text,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        var html = AlternateView.CreateAlternateViewFromString(letter.Html, Encoding.UTF8, MediaTypeNames.Text.Html);
        html.TransferEncoding = TransferEncoding.QuotedPrintable;
        mail.AlternateViews.Add(html);
        // The same message sent twice has the same id, so that mail readers show it once.
        mail.Headers.Add("Message-ID", $"<{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32]}@{from.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static string Plain(string name) => string.Concat(name.Where(sign => !char.IsControl(sign)));

    // A refused sender, login or size is ours to put right; only a refused recipient is hopeless.
    private static bool IsForGood(SmtpException e) => e is SmtpFailedRecipientException && (int)e.StatusCode is >= 500 and < 600;
}
