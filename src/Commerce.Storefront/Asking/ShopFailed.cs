namespace Commerce.Storefront.Asking;

/// <summary>The API could not answer. The code is the API's own, such as <c>OVERLOADED</c>; docs/api.md lists them.</summary>
public sealed class ShopFailed(string code, string message, int? retryAfter) : Exception(message)
{
    public string Code { get; } = code;

    /// <summary>Seconds.</summary>
    public int? RetryAfter { get; } = retryAfter;
}
