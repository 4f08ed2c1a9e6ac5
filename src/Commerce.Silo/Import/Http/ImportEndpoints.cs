using System.Globalization;
using Commerce.Grains;
using Commerce.Grains.Imports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Commerce.Silo.Import.Http;

/// <summary>
/// <c>POST /imports?kind=…</c> takes a file and answers with the import's id when it is there; <c>GET /imports/{id}</c> tells
/// how far it is. Errors are problem details.
/// </summary>
public static class ImportEndpoints
{
    // Staff are taken on one by one; what a form adds around a file is little.
    private static readonly ImportKind[] Kinds =
        [ImportKind.Catalogue, ImportKind.Stores, ImportKind.Stock, ImportKind.Translations];

    private const long LargestRequest = SpooledFile.Largest + 64 * 1024;

    public static void MapImports(this IEndpointRouteBuilder app, ImportRuns runs, IGrains grains, ImportGate gate)
    {
        Delegate post = (HttpContext context) => Post(context, runs, gate);
        app.MapPost("/imports", post);
        app.MapGet("/imports/{id:guid}", (HttpContext context, Guid id) => Get(context, new(id), grains, gate));
    }

    private static async Task<IResult> Post(HttpContext context, ImportRuns runs, ImportGate gate)
    {
        var query = context.Request.Query;
        if (KindOf(query["kind"]) is not { } kind)
            return Wrong($"Say what it is: kind can be {string.Join(", ", Kinds.Select(NameOf))}.");
        var access = await gate(context, kind);
        if (access is not ImportAccess.Granted granted)
            return Closed(access);
        if (OptionsOf(query, kind, granted.Actor) is not { } options)
            return Wrong("location goes with kind=catalogue only; currency is three letters such as EUR; locale is a language.");

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestRequest;
        if (context.Request.ContentLength > LargestRequest)
            return TooLarge();
        try
        {
            return await Take(context, runs, kind, options);
        }
        catch (FileTooLarge)
        {
            return TooLarge();
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge() : Wrong("The request ended before the file did.");
        }
        catch (InvalidDataException)
        {
            return Wrong("The form can't be read.");
        }
        catch (IOException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return Wrong("The request ended before the file did.");
        }
    }

    private static async Task<IResult> Take(HttpContext context, ImportRuns runs, ImportKind kind, ImportOptions options)
    {
        var cancellation = context.RequestAborted;
        if (await SentFile.Of(context.Request, $"{NameOf(kind)}.csv", cancellation) is not { } sent)
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Not a text file",
                "Send the file as text/csv, or as the file of a multipart/form-data form.");
        if (await SpooledFile.Keep(sent.Body, cancellation) is not { } file)
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Not a text file", "The file is binary. Export it as CSV.");
        options = options with { FileName = sent.Name };
        if (!await runs.TryBegin(kind, file, options))
        {
            await file.DisposeAsync();
            context.Response.Headers.RetryAfter = "15";
            return Problem(StatusCodes.Status503ServiceUnavailable, "Imports are under way", "Wait until one of them has ended.");
        }
        return Results.Accepted(
            $"/imports/{options.Id}", new { id = options.Id.Value, kind = NameOf(kind), fileName = options.FileName });
    }

    private static async Task<IResult> Get(HttpContext context, ImportId id, IGrains grains, ImportGate gate)
    {
        var import = (await grains.Read<ImportState>(ImportGrain.Of(id), cancellation: context.RequestAborted)).State;
        var access = await gate(context, import.Kind);
        if (access is not ImportAccess.Granted)
            return Closed(access);
        return import.Status == ImportStatus.None
            ? Problem(StatusCodes.Status404NotFound, "No such import", "There is no import with this id.")
            : Results.Json(ImportAnswer.Of(id, import));
    }

    private static ImportOptions? OptionsOf(IQueryCollection query, ImportKind kind, string actor)
    {
        var (location, currency, locale) = (query["location"].ToString(), query["currency"].ToString(), query["locale"].ToString());
        if (location.Length > 0 && kind != ImportKind.Catalogue)
            return null;
        if ((currency.Length > 0 && !IsCurrency(currency)) || locale.Length > 35)
            return null;
        return new ImportOptions("", actor)
        {
            Location = location.Length > 0 ? location : null,
            Currency = new(currency.Length > 0 ? currency : "EUR"),
            Locale = locale.Length > 0 ? locale : "en",
        };
    }

    private static bool IsCurrency(string code) => code is { Length: 3 } && code.All(char.IsAsciiLetterUpper);

    private static ImportKind? KindOf(string? name) =>
        Kinds.Cast<ImportKind?>().FirstOrDefault(kind => NameOf(kind!.Value).Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(ImportKind kind) => kind.ToString().ToLower(CultureInfo.InvariantCulture);

    private static IResult Closed(ImportAccess access) => access is ImportAccess.SignInFirst
        ? Problem(StatusCodes.Status401Unauthorized, "Not signed in", "Sign in as a manager or an admin.")
        : Problem(StatusCodes.Status403Forbidden, "Not allowed", "Importing needs a manager or an admin.");

    private static IResult Wrong(string detail) => Problem(StatusCodes.Status400BadRequest, "Bad request", detail);

    private static IResult TooLarge() => Problem(StatusCodes.Status413PayloadTooLarge, "File too large",
        $"A file has at most {SpooledFile.Largest / 1024 / 1024} MB. Split it; the parts may come one after the other.");

    private static IResult Problem(int status, string title, string detail) =>
        Results.Problem(detail, statusCode: status, title: title);
}
