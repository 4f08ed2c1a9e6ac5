namespace Commerce.Grains.Tests.Architecture;

/// <summary>A rule on the source itself, whose failure lists every place that breaks it.</summary>
internal static class Law
{
    public static void Holds(string law, IEnumerable<string> breaches)
    {
        var all = breaches.ToList();
        Assert.True(all.Count == 0, $"{law}, {all.Count} breaches:\n{string.Join('\n', all)}");
    }
}
