using System.Collections.Immutable;
using System.Net.Mail;
using Commerce.Grains;
using Commerce.Grains.Staff;
using Commerce.Silo.Import.Csv;

namespace Commerce.Silo.Import.Staff;

/// <summary>People who can sign in. For the demo's seed; a running shop takes people on one by one.</summary>
internal sealed class StaffImport(ImportRun run) : IFileImport
{
    private const string Email = "Email", Name = "Name", Role = "Role", Stores = "Stores", Locale = "Locale";

    private readonly LocationCodes locations = new(run.Grains);
    private readonly Seen emails = new();

    public Layout Layout { get; } = new("A file of staff", [Email, Name, Role], [Stores, Locale]);

    public async ValueTask Take(Row row, Sends sends, CancellationToken cancellation)
    {
        var desk = run.Options.StaffDesk ?? throw new UnreadableFile("Staff can't be imported here.");
        var person = await Read(row, cancellation);
        if (row.IsBad)
        {
            run.Reject(row);
            return;
        }
        // One after the other: a password costs a whole core for a moment.
        var taken = await desk.Take(person, cancellation);
        if (taken.Refused is { } refusal)
            run.Reject(row.Line, null, refusal.Message);
        else
            run.Done(taken.Changed);
    }

    private async ValueTask<StaffRow> Read(Row row, CancellationToken cancellation)
    {
        var email = row.Required(Email);
        if (email.Length > 0 && (!MailAddress.TryCreate(email, out var address) || address.Address != email))
            row.Wrong(Email, "is not an e-mail address.");
        else if (email.Length > 0 && !emails.First(email.ToLowerInvariant()))
            row.Wrong(Email, "stands in this file before. The first row counts.");
        var role = row.OneOf<StaffRole>(Role);
        var stores = ImmutableArray.CreateBuilder<LocationId>();
        foreach (var code in row.List(Stores, '|'))
            if (await locations.Find(code, cancellation) is { } store)
                stores.Add(store);
            else
                row.Wrong(Stores, $"There is no location {Row.Brief(code)}. Import the stores first.");
        return new(email, row.Required(Name), role, stores.ToImmutable(), row.Text(Locale) ?? "en");
    }
}
