using System.Collections.Concurrent;
using System.Collections.Frozen;
using Commerce.Grains.Messages;

namespace Commerce.Silo.Messages;

/// <summary>Writes messages in the recipient's language, English where there is none of theirs.</summary>
internal static class Letters
{
    public static readonly FrozenSet<string> Languages = FrozenSet.Create("en", "de", "ru");
    private static readonly ConcurrentDictionary<(string Language, MessageTemplate Which), Template> Read = [];

    public static Template Find(string language, MessageTemplate which) =>
        Read.GetOrAdd((language, which), key => Template.Read(key.Language, key.Which));

    public static Letter Write(MessageTemplate which, string locale, IReadOnlyDictionary<string, string> facts) =>
        Write(which, locale, facts["shop"], facts);

    public static Letter Write(MessageTemplate which, string locale, string shop, IReadOnlyDictionary<string, string> facts)
    {
        var language = LanguageOf(locale);
        return Find(language, which).Write(new(language, facts), shop);
    }

    private static string LanguageOf(string locale)
    {
        var language = locale.Split('-', '_')[0].ToLowerInvariant();
        return Languages.Contains(language) ? language : "en";
    }
}
