using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Commerce.Grains.Imports;
using Commerce.Silo.Import.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Silo.Tests.Import;

public sealed class FilesSentOverHttp : IAsyncLifetime
{
    private const string Stores = Shop.StoresHeader + "\nM,Mitte,store,DE,Berlin,Europe/Berlin\nbad,Bad,store,DE,Berlin,Europe/Berlin\n";

    private readonly Shop shop = new();
    private readonly HttpClient http = new();
    private ImportAccess access = new ImportAccess.Granted("staff/7");
    private ImportRuns runs = null!;
    private WebApplication app = null!;

    public async Task InitializeAsync()
    {
        runs = new(shop.Importer, NullLogger<ImportRuns>.Instance);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.MapImports(runs, shop.Grains, (_, _) => new(access));
        await app.StartAsync();
        http.BaseAddress = new(app.Urls.Single());
    }

    [Fact]
    public async Task Are_accepted_and_imported_while_the_sender_looks_on()
    {
        var answer = await Send("?kind=stores&fileName=C:\\shops\\berlin.csv", Stores);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await runs.Idle();

        var import = await http.GetFromJsonAsync<JsonElement>(answer.Headers.Location);
        Assert.Equal(("finished", "stores", "berlin.csv"), (Text(import, "status"), Text(import, "kind"), Text(import, "fileName")));
        Assert.Equal((2, 1, 1), (Count(import, "rows"), Count(import, "changed"), Count(import, "rejected")));
        Assert.Equal(3, import.GetProperty("rejected")[0].GetProperty("line").GetInt32());
        Assert.Equal("staff/7", Assert.Single(shop.Grains.All<ImportState>()).By);
    }

    [Fact]
    public async Task May_come_as_the_file_of_a_form()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("hello"), "note" },
            { new StringContent(Stores), "file", "läden.csv" },
        };
        var answer = await http.PostAsync("/imports?kind=stores", form);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await runs.Idle();
        Assert.Equal(("läden.csv", 1), (Assert.Single(shop.Grains.All<ImportState>()).FileName, shop.Grains.Events.Count));
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("?kind=everything", HttpStatusCode.BadRequest)]
    [InlineData("?kind=0", HttpStatusCode.BadRequest)]
    [InlineData("?kind=staff", HttpStatusCode.BadRequest)]
    [InlineData("?kind=stores&location=BER", HttpStatusCode.BadRequest)]
    [InlineData("?kind=catalogue&currency=euro", HttpStatusCode.BadRequest)]
    [InlineData("?kind=stores", HttpStatusCode.UnsupportedMediaType, "application/json")]
    [InlineData("?kind=stores", HttpStatusCode.UnsupportedMediaType, "multipart/form-data")]
    [InlineData("?kind=stores", HttpStatusCode.BadRequest, "multipart/form-data; boundary=x")]
    [InlineData("?kind=stores", HttpStatusCode.UnsupportedMediaType, "text/csv", "PK\u0003\u0004\0\0")]
    public async Task Are_refused_with_a_problem(string query, HttpStatusCode status, string type = "text/csv", string body = Stores)
    {
        var answer = await Send(query, body, type);
        await IsProblem(answer, status);
        Assert.Empty(shop.Grains.All<ImportState>());
    }

    [Fact]
    public async Task Need_somebody_who_may()
    {
        access = new ImportAccess.SignInFirst();
        await IsProblem(await Send("?kind=stores", Stores), HttpStatusCode.Unauthorized);
        await IsProblem(await http.GetAsync($"/imports/{Guid.NewGuid()}"), HttpStatusCode.Unauthorized);
        access = new ImportAccess.Denied();
        await IsProblem(await Send("?kind=stores", Stores), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Are_not_larger_than_100_megabytes()
    {
        using var body = new StreamContent(new Zeros('x', 101L * 1024 * 1024));
        body.Headers.ContentType = new("text/csv");
        await IsProblem(await http.PostAsync("/imports?kind=stores", body), HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Of_an_import_that_never_was_there_is_nothing() =>
        await IsProblem(await http.GetAsync($"/imports/{Guid.NewGuid()}"), HttpStatusCode.NotFound);

    [Fact]
    public async Task Wait_outside_while_two_are_under_way()
    {
        using var gate = new SemaphoreSlim(0);
        shop.Grains.Hold = (_, command) => command is Commerce.Grains.Locations.PutLocation ? gate.WaitAsync() : Task.CompletedTask;
        Assert.Equal(HttpStatusCode.Accepted, (await Send("?kind=stores", Stores)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await Send("?kind=stores", Stores)).StatusCode);
        var third = await Send("?kind=stores", Stores);
        await IsProblem(third, HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(third.Headers.RetryAfter);
        gate.Release(2);
        await runs.Idle();
        Assert.Equal(HttpStatusCode.Accepted, (await Send("?kind=stores", Stores)).StatusCode);
        gate.Release(1);
        await runs.Idle();
    }

    public async Task DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        await runs.DisposeAsync();
    }

    private Task<HttpResponseMessage> Send(string query, string body, string type = "text/csv")
    {
        var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return http.PostAsync("/imports" + query, content);
    }

    private static async Task IsProblem(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.NotEmpty(Text(await answer.Content.ReadFromJsonAsync<JsonElement>(), "detail"));
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static int Count(JsonElement json, string name) => json.GetProperty("counts").GetProperty(name).GetInt32();

    /// <summary>So many of one character, without holding them. Its length is not told, so it goes in chunks.</summary>
    private sealed class Zeros(char of, long left) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, left);
            buffer.AsSpan(offset, read).Fill((byte)of);
            left -= read;
            return read;
        }

        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
