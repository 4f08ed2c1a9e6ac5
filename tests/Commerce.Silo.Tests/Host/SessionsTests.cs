using Commerce.GraphQL.Access;
using Commerce.Grains;
using Commerce.Grains.Accounts;
using Commerce.Grains.Locations;
using Commerce.Grains.Secrets;
using Commerce.Grains.Staff;
using Commerce.Silo.Host;
using Commerce.Silo.Secrets;
using Commerce.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace Commerce.Silo.Tests.Host;

/// <summary>Who a request comes from, told by its token and by the account as it is at this moment.</summary>
public sealed class SessionsTests : IAsyncLifetime
{
    private static readonly StaffRights Admin = new(DerivedId.Of<StaffId>("staff", "admin"), StaffRole.Admin, []);
    private static readonly LocationId Store = LocationGrain.IdOf("MITTE");

    private readonly TemporaryFolder folder = new();
    private readonly StaffId clerk = new(Guid.CreateVersion7());
    private ProductParts product = null!;
    private SessionTokens tokens = null!;

    public async Task InitializeAsync()
    {
        product = await ProductParts.Open(
            new() { Data = folder.Path("commerce.db"), Demo = false }, NullLoggerFactory.Instance, TimeProvider.System, default);
        await product.Start(default);
        tokens = new(product.Secrets);
        var profile = await product.Sealer.Seal(new SubjectId(clerk.Value), new Contact("Kim", "kim@shop.example"));
        await Do(new CreateStaff(Admin, "mail#1", profile, StaffRole.Clerk, [Store], "en", "pw#1"));
        await Do(new SignIn(true, "one", TimeProvider.System.GetUtcNow().AddHours(12)));
    }

    [Fact]
    public async Task A_bearer_token_and_a_cookie_name_the_same_person()
    {
        var token = Token("one");
        foreach (var viewer in new[] { await Find(bearer: token), await Find(cookie: $"session={token}"), await Find(cookie: $"__Host-session={token}", https: true) })
            Assert.Equal((clerk, StaffRole.Clerk, "one"), (viewer.Staff!.Id, viewer.Staff.Role, viewer.Session));
        Assert.Equal(Viewer.Guest, await Find(cookie: $"session={token}", https: true));
    }

    [Theory]
    [InlineData(""), InlineData("nonsense"), InlineData("staff.0.0.0")]
    public async Task Whoever_has_no_token_of_ours_is_a_guest(string token)
    {
        Assert.Equal(Viewer.Guest, await Find(bearer: token));
        Assert.Equal(Viewer.Guest, await Find(bearer: Token("never opened")));
        Assert.Equal(Viewer.Guest, await Find());
    }

    [Fact]
    public async Task What_changes_in_the_account_counts_at_once()
    {
        await Do(new ChangeStaffRole(Admin, StaffRole.Manager, [Store]));
        Assert.Equal(StaffRole.Manager, (await Find(bearer: Token("one"))).Staff!.Role);
        await Do(new SignIn(true, "two", TimeProvider.System.GetUtcNow().AddHours(12)));
        await Do(new SignOut("one"));
        Assert.Equal(Viewer.Guest, await Find(bearer: Token("one")));
        await Do(new DisableStaff(Admin));
        Assert.Equal(Viewer.Guest, await Find(bearer: Token("two")));
    }

    [Fact]
    public async Task A_session_ends_at_its_time()
    {
        var later = new ManualTime();
        var sessions = new Sessions(product.Engine, tokens, later);
        later.Advance(TimeProvider.System.GetUtcNow().AddHours(11) - later.GetUtcNow());
        Assert.NotEqual(Viewer.Guest, await sessions.Find(Request(Token("one"))));
        later.Advance(TimeSpan.FromHours(2));
        Assert.Equal(Viewer.Guest, await sessions.Find(Request(Token("one"))));
    }

    [Theory]
    [InlineData(false, "session=word; expires="), InlineData(true, "__Host-session=word; expires=")]
    public void A_cookie_is_kept_from_scripts_and_from_other_sites(bool https, string begins)
    {
        var http = Request();
        http.Request.IsHttps = https;
        var cookie = new SessionCookie(new HttpContextAccessor { HttpContext = http });
        cookie.Set("word", TimeProvider.System.GetUtcNow().AddDays(1));
        var set = http.Response.Headers.SetCookie.ToString();
        Assert.StartsWith(begins, set, StringComparison.Ordinal);
        Assert.Equal(https, set.Contains("; secure", StringComparison.Ordinal));
        foreach (var part in (string[])["; path=/", "; samesite=lax", "; httponly"])
            Assert.Contains(part, set, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", set, StringComparison.OrdinalIgnoreCase);
    }

    public async Task DisposeAsync()
    {
        await product.DisposeAsync();
        folder.Dispose();
    }

    private async Task Do(ICommand command) =>
        Assert.IsType<Done>((await product.Engine.Ask(StaffGrain.Of(clerk), command, new("test"))).Answer);

    private string Token(string session) => tokens.Issue(new(AccountKind.Staff, clerk.Value, session));

    private ValueTask<Viewer> Find(string? bearer = null, string? cookie = null, bool https = false)
    {
        var http = Request(bearer);
        http.Request.IsHttps = https;
        if (cookie is not null)
            http.Request.Headers.Cookie = cookie;
        return new Sessions(product.Engine, tokens, TimeProvider.System).Find(http);
    }

    private static DefaultHttpContext Request(string? bearer = null)
    {
        var http = new DefaultHttpContext();
        if (bearer is not null)
            http.Request.Headers.Authorization = $"Bearer {bearer}";
        return http;
    }
}
