namespace Commerce.Silo.Search.Storing;

/// <summary>That a product carries a term, and how much that says about it. Ordinals only ever grow.</summary>
internal readonly record struct Posting(int Ordinal, int Weight);

/// <summary>A term of one language and the products that carry it.</summary>
internal sealed class Term(string text, int number)
{
    private volatile string? shown;

    public string Text { get; } = text;

    /// <summary>Its place in the lexicon, by which a search counts without hashing.</summary>
    public int Number { get; } = number;

    public Growing<Posting> Postings { get; } = new();

    /// <summary>The word as it may be proposed to a shopper; null for a stem or another spelling, which is no word.</summary>
    public string? Shown => shown;

    /// <summary>Of several writings one is taken by a rule, so that the order of loading makes no difference.</summary>
    public void ShowAs(string? word)
    {
        if (word is not null && (shown is null || string.CompareOrdinal(word, shown) > 0)) shown = word;
    }
}
