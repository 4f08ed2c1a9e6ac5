namespace Commerce.GraphQL.Common;

/// <summary>What an input's texts must be like. Null where there is nothing to say against one.</summary>
internal static class Check
{
    public static InvalidInput? Text(string text, int longest, params string[] path) =>
        string.IsNullOrWhiteSpace(text) ? InvalidInput.At("Fill this in.", path) : Optional(text, longest, path);

    public static InvalidInput? Optional(string? text, int longest, params string[] path) =>
        text is null ? null
        : text.Length > longest ? InvalidInput.At($"At most {longest} characters.", path)
        : text.Any(char.IsControl) ? InvalidInput.At("There are characters in it that can't be shown.", path)
        : null;

    public static InvalidInput? Email(string text, params string[] path) =>
        Text(text, 254, path) ?? (IsEmail(text.Trim()) ? null : InvalidInput.At("Write an e-mail address, such as ada@example.com.", path));

    /// <summary>Only a mail proves an address; this finds slips.</summary>
    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@');
        return at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1 && !text.Any(char.IsWhiteSpace)
            && text[at + 1] != '.' && text[^1] != '.';
    }
}
