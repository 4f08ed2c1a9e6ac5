using Commerce.Auditor.Histories;
using Commerce.Auditor.Orders;
using Commerce.Auditor.Tables;

namespace Commerce.Auditor;

/// <summary>
/// Works out the truth anew from the journal alone, with code that shares nothing with what it audits. It keeps a few hundred
/// bytes for each order and stock item and streams the rest.
/// </summary>
public static class Audit
{
    public static AuditReport Run(IAuditSource source, AuditOptions options)
    {
        var findings = new Findings(options.MostPerInvariant);
        var ledger = new Ledger(findings, options);
        foreach (var e in source.Events())
            ledger.Read(e);
        ledger.Tie();

        var tables = new TableChecks(findings, options, ledger.Streams);
        var history = new ClientHistory(findings, ledger.Streams, ledger.Orders);
        if (options.History is { } told)
            history.Read(told);
        foreach (var row in source.Commands())
        {
            tables.Command(row);
            history.Found(row);
        }
        history.Finish();
        foreach (var row in source.UniqueValues())
            tables.Unique(row, ledger.Orders);
        foreach (var row in source.Owed())
            tables.Due(row);
        return new(findings.Violations, findings.Counts, CountsOf(ledger, tables, history));
    }

    private static AuditCounts CountsOf(Ledger ledger, TableChecks tables, ClientHistory history) => new()
    {
        Events = ledger.Streams.Position,
        Streams = ledger.Streams.Count,
        Commands = tables.Commands,
        Owed = tables.Owed,
        Acknowledged = history.Acknowledged,
        Orders = ledger.Orders.Orders.Values.GroupBy(order => order.Stage).OrderBy(group => group.Key)
            .ToDictionary(group => group.Key.ToString(), group => (long)group.Count()),
        ConfirmedOrders = ledger.Orders.Orders.Values.LongCount(order => order.ConfirmedAt is not null),
        HandedOver = ledger.Stores.All.Values.Where(file => file.IsGone).Sum(file => file.Progress.Values.Sum(line => (long)line.Taken)),
        Sold = ledger.Stock.Items.Where(item => item.Value.Sold > 0).ToDictionary(item => item.Key, item => item.Value.Sold),
        CapturedMinor = ledger.Payments.All.Values.Sum(payment => payment.Captured),
        RefundedMinor = ledger.Payments.All.Values.Sum(payment => payment.Refunded),
    };
}
