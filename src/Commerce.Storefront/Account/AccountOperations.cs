using System.Text.Json.Serialization;
using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Account;

/// <summary>What an account can be asked for.</summary>
internal static class AccountOperations
{
    public static readonly Operation<SignedIn> SignIn = new("Account/SignIn");
    public static readonly Operation<AccountChanged> SignUp = new("Account/SignUp");
    public static readonly Operation<SignedOut> SignOut = new("Account/SignOut");
    public static readonly Operation<AccountChanged> VerifyEmail = new("Account/VerifyEmail");
    public static readonly Operation<AccountChanged> RequestReset = new("Account/RequestReset");
    public static readonly Operation<AccountChanged> ResetPassword = new("Account/ResetPassword");
    public static readonly Operation<AccountChanged> ChangePassword = new("Account/ChangePassword");
    public static readonly Operation<AccountChanged> ChangeProfile = new("Account/ChangeProfile");
}

internal sealed record AccountChanged(AccountOutcome Done);

internal sealed record AccountOutcome : Outcome;

internal sealed record SignedOut(SignOutOutcome Done);

internal sealed record SignOutOutcome(IReadOnlyList<Refusal> Errors);

internal sealed record SignedIn([property: JsonPropertyName("signedIn")] SignInOutcome Outcome);

internal sealed record SignInOutcome(SignedInViewer? Viewer) : Outcome;

internal sealed record SignedInViewer(StoreId? PreferredStore);
