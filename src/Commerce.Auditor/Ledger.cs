using System.Text.Json;
using Commerce.Auditor.Books;
using Commerce.Auditor.Ties;

namespace Commerce.Auditor;

/// <summary>All books together: each event goes to the book of its kind of grain.</summary>
internal sealed class Ledger
{
    private readonly Findings findings;
    private readonly AuditOptions options;

    public Ledger(Findings findings, AuditOptions options)
    {
        (this.findings, this.options) = (findings, options);
        Streams = new(findings);
        Orders = new(findings);
        Stock = new(findings, Orders);
        Slots = new(findings, Orders);
        Payments = new(findings);
        Stores = new(findings, Orders, Payments);
    }

    public StreamBook Streams { get; }
    public OrderBook Orders { get; }
    public StockBook Stock { get; }
    public SlotsBook Slots { get; }
    public PaymentBook Payments { get; }
    public FulfilmentBook Stores { get; }

    public void Read(JournalEvent e)
    {
        Streams.Read(e);
        try
        {
            // Also what no book keeps must be JSON.
            using var data = JsonDocument.Parse(e.Data);
            if (BookOf(e) is { } book && !book.Read(e, data.RootElement))
                findings.Add(Invariant.Readable, e, "this auditor does not know the event, and so can't vouch for its stream");
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or FormatException or InvalidOperationException or ArgumentException)
        {
            findings.Add(Invariant.Readable, e, fault.Message);
        }
    }

    /// <summary>What holds between the books at the journal's end.</summary>
    public void Tie()
    {
        new ReservationTies(findings, options, Orders, Stores).Check(Stock, Slots);
        new UnitTies(findings, options, Orders, Stores).Check(Stock);
        new MoneyTies(findings, options, Stores, Payments).Check(Orders);
    }

    private IBook? BookOf(JournalEvent e) => e.Grain switch
    {
        "order" => Orders,
        "stock" => Stock,
        "slots" => Slots,
        "payment" => Payments,
        "fulfilment" => Stores,
        _ => null,
    };
}
