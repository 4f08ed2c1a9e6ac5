using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Operations.Welcome;

/// <param name="Token">The word of the mail's link.</param>
public sealed record WelcomeModel(string Token, IReadOnlyList<Refusal> Refused);
