using System.Text.Json;
using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Transport.Documents;
using Commerce.GraphQL.Server.Transport.Sockets;
using Microsoft.AspNetCore.Http;

namespace Commerce.GraphQL.Server.Transport;

/// <summary>The GraphQL-over-HTTP specification: which requests are read, and how the answer is labelled.</summary>
internal sealed class HttpHandler(GraphQLExecutor executor, GraphQLHttpOptions options)
{
    private readonly DocumentGate _documents = new(executor, options);
    private readonly RequestReader _reader = new(executor.Options);
    private readonly EventStream _events = new(executor, options);

    public async Task HandleAsync(HttpContext http)
    {
        if (http.WebSockets.IsWebSocketRequest)
        {
            if (SameOrigin.Holds(http.Request, options.Origins)) await new SocketHandler(executor, options, _documents).HandleAsync(http);
            else await RefuseAsync(http, ResponseFormat.Json, StatusCodes.Status403Forbidden, SameOrigin.Refusal);
            return;
        }
        var format = MediaTypes.Negotiate(http.Request.Headers.Accept);
        var isGet = HttpMethods.IsGet(http.Request.Method);
        if (!isGet && !HttpMethods.IsPost(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, POST";
            await RefuseAsync(http, format, StatusCodes.Status405MethodNotAllowed, RequestReader.Bad("Use GET or POST."));
            return;
        }
        if (isGet && options.Explorer && format == ResponseFormat.Html && !http.Request.Query.ContainsKey("query"))
        {
            await Explorer.WriteAsync(http);
            return;
        }
        if (format is ResponseFormat.None or ResponseFormat.Html)
        {
            await RefuseAsync(http, ResponseFormat.Json, StatusCodes.Status406NotAcceptable,
                RequestReader.Bad("Accept application/json."));
            return;
        }
        JsonDocument? json = null;
        try
        {
            (var request, json) = isGet ? _reader.ReadQueryString(http.Request.Query) : await ReadPostAsync(http);
            request = _documents.Open(request);
            if (options.ReportCost) request = request with { ReportsCost = true };
            if (format == ResponseFormat.EventStream) await _events.AnswerAsync(http, request);
            else await AnswerAsync(http, request, format);
        }
        catch (GraphQLException e)
        {
            if (format == ResponseFormat.EventStream && DocumentGate.Refused(e.Error)) await _events.RefuseAsync(http, e.Error);
            else await RefuseAsync(http, format, StatusOf(e.Error, format), e);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; there is nobody to answer.
        }
        finally
        {
            json?.Dispose();
        }
    }

    private async ValueTask<(GraphQLRequest, JsonDocument?)> ReadPostAsync(HttpContext http)
    {
        if (!MediaTypes.IsJson(http.Request.ContentType))
            throw new GraphQLException("A POST must be application/json in UTF-8.", ErrorCodes.UnsupportedMediaType);
        return await _reader.ReadBodyAsync(http.Request, http.RequestAborted);
    }

    private async Task AnswerAsync(HttpContext http, GraphQLRequest request, ResponseFormat format)
    {
        var response = http.Response;
        response.ContentType = format == ResponseFormat.GraphQLResponse ? MediaTypes.GraphQLResponse : MediaTypes.Json;
        // The status is known only when the answer is, and headers leave with the first flush, so it is written to a side.
        using var body = new ResponseBody();
        var outcome = await executor.ExecuteAsync(request, http.User, http.RequestServices, body, http.RequestAborted);
        response.StatusCode = StatusOf(outcome, format, request);
        if (response.StatusCode == StatusCodes.Status405MethodNotAllowed) response.Headers.Allow = "POST";
        SayWhenToRetry(response, outcome.Errors);
        response.ContentLength = body.Length;
        body.CopyTo(response.BodyWriter);
        await response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    private static int StatusOf(ExecutionOutcome outcome, ResponseFormat format, GraphQLRequest request)
    {
        if (outcome.Kind == OutcomeKind.Executed) return StatusCodes.Status200OK;
        var error = outcome.Errors[0];
        if (error.Code == ErrorCodes.MethodNotAllowed) return StatusCodes.Status405MethodNotAllowed;
        if (error.Code == ErrorCodes.RateLimited) return StatusCodes.Status429TooManyRequests;
        // Clients that ask for plain JSON were built before there were status codes for this, and expect 200.
        return format == ResponseFormat.GraphQLResponse || error.Code == ErrorCodes.BadRequest
            ? StatusCodes.Status400BadRequest
            : StatusCodes.Status200OK;
    }

    /// <summary>The longest wait that any of the errors asks for; one refused field is enough, whatever the others answered.</summary>
    private static void SayWhenToRetry(HttpResponse response, IReadOnlyList<GraphQLError> errors)
    {
        var seconds = 0;
        foreach (var error in errors)
            if (error.Extensions?.TryGetValue(GraphQLError.RetryAfter, out var value) == true && value is int wait)
                seconds = Math.Max(seconds, wait);
        if (seconds > 0) response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static int StatusOf(GraphQLError error, ResponseFormat format) => error.Code switch
    {
        // A question of the protocol, and no mistake: clients answer by sending the text.
        ErrorCodes.PersistedQueryNotFound when format == ResponseFormat.Json => StatusCodes.Status200OK,
        ErrorCodes.DocumentNotTrusted => StatusCodes.Status403Forbidden,
        ErrorCodes.BodyTooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorCodes.UnsupportedMediaType => StatusCodes.Status415UnsupportedMediaType,
        _ => StatusCodes.Status400BadRequest,
    };

    private static async Task RefuseAsync(HttpContext http, ResponseFormat format, int status, GraphQLException refusal)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentType = format == ResponseFormat.GraphQLResponse ? MediaTypes.GraphQLResponse : MediaTypes.Json;
        ResponseWriter.WriteRefusal(http.Response.BodyWriter, [refusal.Error]);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }
}
