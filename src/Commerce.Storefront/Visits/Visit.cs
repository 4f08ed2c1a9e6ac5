using System.Security.Cryptography;
using Commerce.GraphQL.Access;
using Commerce.Storefront.Asking;
using Commerce.Storefront.Formats;
using Commerce.Storefront.Texts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Commerce.Storefront.Visits;

/// <summary>One request for a page: who asks, in which language, from where, and with which basket. Handlers take it as a parameter.</summary>
public sealed class Visit
{
    private static readonly TimeSpan Years = TimeSpan.FromDays(400), Moment = TimeSpan.FromSeconds(30);
    private const double FarAway = 50;
    private readonly Shop shop;
    private string? position;

    private Visit(HttpContext http)
    {
        Http = http;
        shop = http.RequestServices.GetRequiredService<Shop>();
        Options = http.RequestServices.GetRequiredService<StorefrontOptions>();
        Time = http.RequestServices.GetRequiredService<TimeProvider>();
        Cookies = new(http);
        var asked = Languages.Known(http.Request.Query["lang"], Options.Development);
        Language = asked ?? Languages.Known(Cookies[VisitCookies.Language], Options.Development)
            ?? Languages.Accepted(http.Request.Headers.AcceptLanguage) ?? Languages.All[0];
        T = TextBook.In(Language);
        Format = new(Language, Time);
        Cart = CartKey.Read(Cookies[VisitCookies.Cart]);
        Near = Place.Read(Cookies[VisitCookies.Near]);
        position = Cookies[VisitCookies.Position] is { } at && long.TryParse(at, out _) ? at : null;
    }

    public HttpContext Http { get; }
    public StorefrontOptions Options { get; }
    public TimeProvider Time { get; }
    public VisitCookies Cookies { get; }
    public string Language { get; }

    /// <summary>For the API's <c>locale</c> arguments.</summary>
    public string Locale => Languages.Locale(Language);

    public Words T { get; }
    public Formatting Format { get; }

    /// <summary>A guest's cart; a customer's is found by who they are.</summary>
    public CartKey? Cart { get; private set; }

    /// <summary>The global id of the store that the shopper has chosen.</summary>
    public string? Store => Cookies[VisitCookies.Store];

    public Place? Near { get; }

    /// <summary>light, dark, or null to follow the device.</summary>
    public string? Theme => Cookies[VisitCookies.Theme] is "light" or "dark" ? Cookies[VisitCookies.Theme] : null;

    public bool IsCustomer => Viewer.Of(Http.User).Customer is not null;
    public bool IsStaff => Viewer.Of(Http.User).Staff is not null;
    public bool IsManager => Viewer.Of(Http.User).IsManager;
    public bool IsGuest => !IsCustomer && !IsStaff;
    public string Actor => Viewer.Of(Http.User).Actor;

    /// <inheritdoc cref="Visits.Flash"/>
    public Flash? Flash { get; init; }

    /// <summary>For <c>minPosition</c>: a page that follows a form shows at least what the form did.</summary>
    public string? Position => position;

    /// <summary>An island has asked for the page again and needs no more than its main part.</summary>
    public bool OnlyMain => Http.Request.Headers["Part"] == "main";

    /// <summary>Nothing of this visitor shows in a page, so that it may be kept and sent to others like them.</summary>
    public bool MayShare => IsGuest && Cart is null && Position is null && Flash is null && !OnlyMain;

    /// <summary>Path and query, to come back to.</summary>
    public string Here => Http.Request.Path.ToUriComponent() + Http.Request.QueryString.ToUriComponent();

    /// <summary>A value of the query string; null when it is not given or empty.</summary>
    public string? Asked(string name) => Http.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    /// <summary>A path of ours as the public reaches it.</summary>
    public string Absolute(string path) => new Uri(Options.Address, path).ToString();

    public static Visit Of(HttpContext http)
    {
        if (http.Items[typeof(Visit)] is Visit known)
            return known;
        var cookies = new VisitCookies(http);
        var visit = new Visit(http) { Flash = Flash.Read(cookies[VisitCookies.Flash]) };
        http.Items[typeof(Visit)] = visit;
        return visit;
    }

    public static ValueTask<Visit?> BindAsync(HttpContext http) => new(Of(http));

    public ValueTask<TData> Ask<TData>(Operation<TData> operation, object? variables = null) => shop.Ask(Http, operation, variables);

    /// <summary>Asks for a change and lets the next page show at least that.</summary>
    public async ValueTask<TData> Do<TData>(Operation<TData> operation, object variables, Func<TData, Outcome?> outcome)
    {
        var data = await shop.Ask(Http, operation, variables);
        if (outcome(data)?.Position is { } at)
            Cookies.Keep(VisitCookies.Position, position = at.ToString(System.Globalization.CultureInfo.InvariantCulture), Moment);
        return data;
    }

    /// <summary>Remembers a store, by its global id. A store far from where the shopper was last seen says that they are elsewhere.</summary>
    public void KeepStore(string store, Place? place = null)
    {
        Cookies.Keep(VisitCookies.Store, store, Years);
        if (place is not null && (Near is null || Near.KilometresTo(place) > FarAway))
            Cookies.Keep(VisitCookies.Near, place.ToString(), Years);
    }

    public void KeepPlace(Place place) => Cookies.Keep(VisitCookies.Near, place.ToString(), Years);

    public void KeepCart(CartKey cart) => Cookies.Keep(VisitCookies.Cart, (Cart = cart).ToString(), Years);

    public void DropCart()
    {
        Cart = null;
        Cookies.Drop(VisitCookies.Cart);
    }

    /// <summary>Says something on the next page: a key of the texts.</summary>
    public void Tell(string text) => Tell(new Flash(text));

    /// <inheritdoc cref="Tell(string)"/>
    public void Tell(Flash flash) => Cookies.Keep(VisitCookies.Flash, flash.ToString(), Moment);

    /// <summary>The visitor's own random word: form tokens and the key of a guest's first cart follow from it.</summary>
    public string Visitor => visitor ??= Cookies[VisitCookies.Visitor] is { Length: 32 } known ? known : NewVisitor();

    /// <summary>Who signs in or out becomes another: forms and carts of before are nobody's.</summary>
    public void RenewVisitor() => visitor = NewVisitor();

    private string? visitor;

    private string NewVisitor()
    {
        var made = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        Cookies.Keep(VisitCookies.Visitor, made, Years);
        return made;
    }
}
