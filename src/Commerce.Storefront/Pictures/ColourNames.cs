using System.Collections.Frozen;
using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures;

/// <summary>The colours that shops call by name, for pictures and for the swatches beside them.</summary>
public static class ColourNames
{
    private static readonly char[] Separators = ['/', ',', '_', '+', '&', '('];

    // English, German and Russian, and what paint shops like to say instead.
    private static readonly (string Hex, string Names)[] Table =
    [
        ("#25282d", "black schwarz чёрный черный noir preto onyx jet"),
        ("#4a4f57", "graphite graphit графит графитовый anthracite anthrazit антрацит charcoal gunmetal slate"),
        ("#8a9098", "grey gray grau серый gris cinza"),
        ("#bfc5cb", "silver silber серебристый серебряный chrome chrom aluminium aluminum steel"),
        ("#f5f5f2", "white weiß weiss белый blanc branco pearl ivory"),
        ("#ecdfc3", "cream creme кремовый offwhite eggshell vanilla"),
        ("#cbb48c", "sand песочный beige бежевый khaki хаки champagne"),
        ("#b98a58", "tan hellbraun светло-коричневый camel caramel cognac honey natural natur"),
        ("#6f4a33", "brown braun коричневый chocolate coffee mocha leather walnut"),
        ("#c05f3f", "terracotta terrakotta терракотовый терракота rust copper kupfer медный brick"),
        ("#c8322b", "red rot красный rouge vermelho scarlet crimson ruby cherry fire"),
        ("#7a2136", "burgundy bordeaux bordeauxrot бордовый wine maroon oxblood"),
        ("#b3235c", "raspberry himbeere himbeer малиновый magenta berry fuchsia fuchsie фуксия"),
        ("#e58aa9", "pink rosa розовый rose blush coral salmon koralle коралловый"),
        ("#e8731d", "orange оранжевый laranja apricot tangerine mango"),
        ("#f2bd22", "yellow gelb жёлтый желтый jaune amarelo lemon mustard senf saffron"),
        ("#c79a3c", "gold золотой golden brass messing bronze бронзовый латунь"),
        ("#a4c639", "lime limette лайм neon салатовый chartreuse"),
        ("#2c6e4b", "green grün gruen зелёный зеленый vert verde emerald forest moss jade"),
        ("#6d7140", "olive oliv оливковый military army sage"),
        ("#93d2b9", "mint minze мятный мята pistachio seafoam"),
        ("#23a39d", "turquoise türkis tuerkis бирюзовый бирюза aqua cyan aquamarine"),
        ("#0e5a69", "petrol петроль petroleum teal морской lagoon"),
        ("#6fb1e0", "sky himmelblau hellblau голубой azure ice celeste"),
        ("#2c60b4", "blue blau синий bleu azul cobalt royal sapphire denim indigo"),
        ("#1f3257", "navy marine marineblau navyblau dunkelblau тёмно-синий темно-синий midnight nachtblau"),
        ("#a18fd0", "lavender lavendel лавандовый лаванда lilac flieder сиреневый"),
        ("#68408f", "purple violett lila фиолетовый violet aubergine plum pflaume"),
        ("#d3e2ea", "transparent прозрачный clear klar glass"),
    ];

    private static readonly FrozenDictionary<string, string> ByName = Table
        .SelectMany(row => row.Names.Split(' '), (row, name) => (name, row.Hex))
        .ToFrozenDictionary(pair => pair.name, pair => pair.Hex, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A colour as "#rrggbb", or nothing where the name is unknown. Of several words the last known one counts ("Sky Blue" is a
    /// blue), made darker or lighter by a word that says so ("Dark Green", "Dunkelgrün"); of two colours beside a slash the first.
    /// </summary>
    public static string? Find(string name)
    {
        var first = name.Split(Separators, 2, StringSplitOptions.TrimEntries)[0];
        return Exact(name.Trim()) ?? Exact(first) ?? OfWords(first
            .Replace("dunkel", "dunkel ", StringComparison.OrdinalIgnoreCase)
            .Replace("hell", "hell ", StringComparison.OrdinalIgnoreCase)
            .Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries));
    }

    private static string? OfWords(string[] words)
    {
        if (Array.FindLast(words, ByName.ContainsKey) is not { } word)
            return null;

        var tint = Tint.Of(ByName[word]);
        if (words.Any(Says("dark", "deep", "dunkel", "тёмно", "темно")))
            return tint.Darker(0.3).ToString();
        return words.Any(Says("light", "pale", "pastel", "hell", "светло")) ? tint.Lighter(0.35).ToString() : tint.ToString();
    }

    private static string? Exact(string name) =>
        name is ['#', _, _, _, _, _, _] && name.AsSpan(1).ContainsAnyExcept(HexDigits) is false
            ? name.ToLowerInvariant()
            : ByName.GetValueOrDefault(name);

    private static readonly System.Buffers.SearchValues<char> HexDigits =
        System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    private static Func<string, bool> Says(params string[] words) => word => words.Contains(word, StringComparer.OrdinalIgnoreCase);
}
