namespace Commerce.Storefront.Tests.Injection;

public sealed class PayloadTests
{
    [Fact]
    public void There_are_500_different_ones()
    {
        Assert.True(Payloads.Plantable.Count >= 500, $"only {Payloads.Plantable.Count}");
        Assert.Equal(Payloads.All.Count, Payloads.All.Distinct().Count());
        Assert.All(Payloads.All, payload => Assert.True(payload.Contains("canary", StringComparison.Ordinal) || payload.Contains("anary", StringComparison.Ordinal)
            || payload.Contains("evil.invalid", StringComparison.Ordinal) || payload.Contains("id=document", StringComparison.Ordinal), payload));
    }
}
