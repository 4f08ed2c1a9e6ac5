namespace Commerce.GraphQL.Access;

/// <summary>How a browser keeps its session. The host gives one for each request; without it, callers keep their tokens themselves.</summary>
public interface ISessionCookie
{
    void Set(string token, DateTimeOffset expires);

    void Clear();
}
