namespace Commerce.Storefront.Operations.Messages;

/// <param name="Text">Only what is shown instead of sent is kept.</param>
public sealed record OrderMessage(string Id, string Template, string? Recipient, string Fate, string? Subject, string? Text, DateTimeOffset At);
