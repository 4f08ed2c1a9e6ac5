namespace Commerce.Grains.Orders;

/// <summary>How long an order waits for people, and how often they may try.</summary>
public static class OrderLimits
{
    /// <summary>How many cards may be tried in one checkout.</summary>
    public const int Attempts = 5;

    /// <summary>How long another card may be tried after one was declined, if the draft has not that long any more.</summary>
    public static readonly TimeSpan AnotherCard = TimeSpan.FromMinutes(3);

    /// <summary>How long the customer may take for what their bank asks of them.</summary>
    public static readonly TimeSpan ForAction = TimeSpan.FromMinutes(15);

    /// <summary>How long a customer may think about what to do with goods that were not found.</summary>
    public static readonly TimeSpan ForChoice = TimeSpan.FromHours(48);
}
