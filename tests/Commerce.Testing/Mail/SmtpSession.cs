using System.Text;

namespace Commerce.Testing;

/// <summary>One connection to the <see cref="SmtpSink"/>.</summary>
internal sealed class SmtpSession(SmtpSink sink, StreamReader reader, StreamWriter writer, CancellationToken stopping)
{
    private string from = "";
    private readonly List<string> recipients = [];
    private bool isKnown;

    public async Task Run()
    {
        if (sink.Fault == SmtpFault.Silent)
            await Task.Delay(Timeout.Infinite, stopping);
        if (sink.Fault == SmtpFault.Busy)
        {
            await Say("421 too busy");
            return;
        }
        await Say("220 sink ESMTP");
        while (await reader.ReadLineAsync(stopping) is { } line && await Answer(line))
            ;
    }

    /// <returns>False when the connection ends.</returns>
    private async Task<bool> Answer(string line)
    {
        switch (line.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "EHLO" or "HELO":
                await Say(sink.Login is null ? "250-sink\r\n250 SMTPUTF8" : "250-sink\r\n250-SMTPUTF8\r\n250 AUTH LOGIN");
                return true;
            case "AUTH":
                await LogIn(line);
                return true;
            case "MAIL" when sink.Login is not null && !isKnown:
                await Say("530 log in first");
                return true;
            case "MAIL":
                from = Address(line);
                await Say("250 ok");
                return true;
            case "RCPT":
                await Recipient(line);
                return true;
            case "DATA":
                return await Data();
            case "QUIT":
                await Say("221 bye");
                return false;
            default:
                await Say("250 ok");
                return true;
        }
    }

    private async Task LogIn(string line)
    {
        var given = line.Split(' ') is [_, _, var first] ? first : await AskFor("VXNlcm5hbWU6");
        var user = Encoding.UTF8.GetString(Convert.FromBase64String(given));
        var password = Encoding.UTF8.GetString(Convert.FromBase64String(await AskFor("UGFzc3dvcmQ6")));
        isKnown = (user, password) == sink.Login;
        await Say(isKnown ? "235 welcome" : "535 wrong");
    }

    private async Task<string> AskFor(string what)
    {
        await Say("334 " + what);
        return await reader.ReadLineAsync(stopping) ?? "";
    }

    private async Task Recipient(string line)
    {
        if (sink.Fault is SmtpFault.TryLater or SmtpFault.NoSuchRecipient)
        {
            await Say(sink.Fault == SmtpFault.TryLater ? "451 come back later" : "550 no such mailbox");
            return;
        }
        recipients.Add(Address(line));
        await Say("250 ok");
    }

    private async Task<bool> Data()
    {
        await Say("354 go on");
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(stopping) is { } line && line != ".")
            data.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        if (sink.Fault == SmtpFault.RefusesMessage)
        {
            await Say("554 not this");
            return true;
        }
        sink.Keep(SmtpMessage.Read(from, [.. recipients], data.ToString()));
        recipients.Clear();
        if (sink.Fault == SmtpFault.DropsAnswer)
            return false;
        await Say("250 taken");
        return true;
    }

    private Task Say(string line) => writer.WriteLineAsync(line.AsMemory(), stopping);

    private static string Address(string line) => line[(line.IndexOf('<') + 1)..line.LastIndexOf('>')];
}
