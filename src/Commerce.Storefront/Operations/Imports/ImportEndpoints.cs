using System.Text;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Components;
using Commerce.Storefront.Live;
using Commerce.Storefront.Rendering;
using Commerce.Storefront.Visits;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Storefront.Operations.Imports;

/// <summary>Files that go in, how far each is, and the rows that stayed out.</summary>
internal static class ImportEndpoints
{
    private const int InOneRead = 100, MostKept = 1_000, AroundTheFile = 64 * 1024;

    private static readonly Operation<ImportsData> Listed = new("Operations/Imports/ImportsPage");
    private static readonly Operation<ImportData> One = new("Operations/Imports/ImportPage");
    private static readonly Operation<object> Changed = new("Operations/Imports/ImportChanged");

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder live)
    {
        pages.MapGet("/ops/import", (Visit visit, IImportDoor door) => Show(visit, door, null));
        pages.MapPost("/ops/import/{kind}", Send).WithMetadata(new ChecksItsForm());
        pages.MapGet("/ops/import/{id}", Follow);
        pages.MapGet("/ops/import/{id}/rejected.csv", Rejected);
        live.MapGet("/live/ops/imports/{id}", (HttpContext http, string id, LiveStream stream) => stream.Send(http, Changed, new() { ["id"] = id }));
    }

    private static async Task<Page> Show(Visit visit, IImportDoor door, string? problem)
    {
        var after = visit.Asked("after");
        var past = (await visit.Ask(Listed, new { after, at = visit.Position })).Imports;
        return Page.Of<ImportsPage>(
            new ImportsModel(past, after, problem, door.Largest / 1024 / 1024), problem is null ? 200 : StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Send(Visit visit, string kind, IImportDoor door)
    {
        var http = visit.Http;
        if (!IImportDoor.Kinds.Contains(kind))
            return Page.NotFound();
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = door.Largest + AroundTheFile;
        if (http.Request.ContentLength > door.Largest + AroundTheFile)
            return await Show(visit, door, "too-large");
        try
        {
            if (await SentForm.Of(http.Request, http.RequestAborted) is not { } form || !form.IsOurs(http))
                return Page.Of<ErrorPage>(new ErrorModel("400"), StatusCodes.Status400BadRequest);
            if (form.FileName.Length == 0)
                return await Show(visit, door, "no-file");
            var taken = await door.Take(http, kind, form.File, form.FileName, form.Fields.GetValueOrDefault("location") is { Length: > 0 } at ? at : null, http.RequestAborted);
            return taken.Import is null ? await Show(visit, door, taken.Problem) : Redirects.To($"/ops/import/{Uri.EscapeDataString(taken.Import)}");
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException && !http.RequestAborted.IsCancellationRequested)
        {
            return await Show(visit, door, "cut-off");
        }
    }

    private static async Task<Page> Follow(Visit visit, string id) =>
        (await visit.Ask(One, new { id, first = InOneRead, skip = 0 })).Import is { } import ? Page.Of<ImportPage>(new ImportModel(import)) : Page.NotFound();

    /// <summary>All rows that stayed out, as far as they are kept, with line and reason, to be put right in a spreadsheet.</summary>
    private static async Task<IResult> Rejected(Visit visit, string id)
    {
        var file = new StringBuilder("\uFEFF").Append(CsvLine.Of(visit.T["ops.line"], visit.T["ops.column"], visit.T["ops.reason"]));
        for (var skip = 0; skip < MostKept; skip += InOneRead)
        {
            if ((await visit.Ask(One, new { id, first = InOneRead, skip })).Import is not { } import)
                return Page.NotFound();
            foreach (var note in import.Rejections)
                file.Append(CsvLine.Of(note.Line.ToString(System.Globalization.CultureInfo.InvariantCulture), note.Column, note.Reason));
            if (import.Rejections.Count < InOneRead)
                break;
        }
        return Results.File(Encoding.UTF8.GetBytes(file.ToString()), "text/csv; charset=utf-8", "rejected.csv");
    }

    internal sealed record ImportsData(ImportList Imports);

    internal sealed record ImportData(OneImport? Import);
}
