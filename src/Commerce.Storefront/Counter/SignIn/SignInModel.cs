using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Counter.SignIn;

/// <param name="Email">What was typed, when it was refused.</param>
public sealed record SignInModel(string Back, string Email, IReadOnlyList<Refusal> Errors);
