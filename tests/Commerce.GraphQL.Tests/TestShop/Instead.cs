namespace Commerce.GraphQL.Tests.TestShop;

/// <summary>What the shop gives, but for what a test gives instead.</summary>
internal sealed class Instead(IServiceProvider services, Dictionary<Type, object> instead) : IServiceProvider
{
    public object? GetService(Type serviceType) => instead.GetValueOrDefault(serviceType) ?? services.GetService(serviceType);
}
