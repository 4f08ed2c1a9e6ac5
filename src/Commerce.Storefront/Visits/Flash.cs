namespace Commerce.Storefront.Visits;

/// <summary>What a form that was just sent has to say on the next page: keys of the texts, and where one may go from there.</summary>
/// <param name="Text">What is said.</param>
/// <param name="Link">The link's text; null for none.</param>
/// <param name="To">Where the link leads.</param>
/// <param name="Bad">Whether it was not done.</param>
public sealed record Flash(string Text, string? Link = null, string? To = null, bool Bad = false)
{
    private const char Between = '|';

    public static Flash? Read(string? cookie) => cookie?.Split(Between) switch
    {
        [{ Length: > 0 } text, var link, var to, var bad] when Redirects.IsOurs(to) => new(text, link, to, bad == "!"),
        [{ Length: > 0 } text, _, _, var bad] => new(text, Bad: bad == "!"),
        _ => null,
    };

    public override string ToString() => string.Join(Between, Text, Link, To, Bad ? "!" : "");
}
