using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Operations.Messages;

public sealed record MessagesModel(IReadOnlyList<string> Fates, string? After, MessageList Found);

public sealed record MessageList(IReadOnlyList<ListedMessage> Nodes, PageInfo PageInfo);

/// <param name="Text">Only what is shown instead of sent is kept.</param>
public sealed record ListedMessage(
    string Id, string Template, string? Recipient, string Locale, string Fate, string? Subject, string? Text, DateTimeOffset At, string? OrderNumber);
