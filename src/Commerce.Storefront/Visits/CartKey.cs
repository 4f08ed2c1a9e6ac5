namespace Commerce.Storefront.Visits;

/// <summary>A guest's cart: its id and the secret that opens it, as one cookie.</summary>
public sealed record CartKey(string Id, string Secret)
{
    public static CartKey? Read(string? cookie) =>
        cookie?.Split('.', 2) is [{ Length: > 0 } id, { Length: > 0 } secret] ? new(id, secret) : null;

    public override string ToString() => $"{Id}.{Secret}";
}
