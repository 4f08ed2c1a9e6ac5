namespace Commerce.Storefront.Tests.Injection;

/// <summary>Deals the payloads out, each in its turn and then all over again. One that is too long for a field comes to the next that takes it.</summary>
internal sealed class Deal
{
    private readonly LinkedList<string> ahead = new(Payloads.Plantable);
    private readonly HashSet<string> dealt = [];

    public int Dealt => dealt.Count;

    /// <param name="longest">What the field takes at most.</param>
    public string Next(int longest = 255)
    {
        var payload = ahead.First(payload => payload.Length <= longest);
        ahead.Remove(payload);
        ahead.AddLast(payload);
        dealt.Add(payload);
        return payload;
    }
}
