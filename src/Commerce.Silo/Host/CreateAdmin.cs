using Commerce.Grains.Staff;
using Microsoft.Extensions.Logging;

namespace Commerce.Silo.Host;

/// <summary>Makes the first administrator of a database that has no demo staff.</summary>
internal static class CreateAdmin
{
    public static async Task<int> Run(CommandLine line, ILoggerFactory logs, TextReader input, TextWriter output)
    {
        if (!line.Own.TryGetValue("email", out var email) || !line.Own.TryGetValue("name", out var name))
            throw new BadUsage("create-admin needs --email and --name.");
        output.Write("Password (at least 10 characters): ");
        var password = await input.ReadLineAsync() ?? "";
        output.WriteLine();
        await using var parts = await ProductParts.Open(line.Options, logs, TimeProvider.System, CancellationToken.None);
        if (parts.Passwords.Refuse(password, email) is { } weak)
        {
            output.WriteLine(weak.Message);
            return 1;
        }
        await parts.Engine.Start();
        var taken = await new StaffDesk(parts, password).Take(new(email, name, StaffRole.Admin, [], "en"), CancellationToken.None);
        output.WriteLine(taken switch
        {
            { Refused: { } refused } => refused.Message,
            { Changed: true } => $"{email} can sign in as administrator.",
            _ => $"{email} is a member of staff already. Nothing was changed.",
        });
        return taken.Changed ? 0 : 1;
    }
}
