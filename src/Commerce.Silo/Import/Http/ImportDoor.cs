using Commerce.GraphQL.Imports;
using Commerce.Grains.Imports;
using Commerce.Storefront.Operations.Imports;
using Microsoft.AspNetCore.Http;

namespace Commerce.Silo.Import.Http;

/// <summary>Takes files from the pages, as <c>POST /imports</c> takes them from machines.</summary>
internal sealed class ImportDoor(ImportRuns runs, ImportGate gate) : IImportDoor
{
    public long Largest => SpooledFile.Largest;

    public async ValueTask<FileTaken> Take(HttpContext http, string kind, Stream file, string name, string? location, CancellationToken cancellation)
    {
        var meant = Enum.Parse<ImportKind>(kind, ignoreCase: true);
        if (await gate(http, meant) is not ImportAccess.Granted granted)
            throw new UnauthorizedAccessException("The page lets in only who may import.");
        try
        {
            if (await SpooledFile.Keep(file, cancellation) is not { } kept)
                return new(null, "not-text");
            var options = new ImportOptions(name, granted.Actor) { Location = location };
            if (await runs.TryBegin(meant, kept, options))
                return new(ImportLink.Of(options.Id));
            await kept.DisposeAsync();
            return new(null, "busy");
        }
        catch (FileTooLarge)
        {
            return new(null, "too-large");
        }
        catch (IOException) when (!cancellation.IsCancellationRequested)
        {
            return new(null, "cut-off");
        }
    }
}
