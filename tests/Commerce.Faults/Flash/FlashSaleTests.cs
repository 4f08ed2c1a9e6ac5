using Commerce.Faults.Histories;
using Commerce.Faults.Installations;
using Commerce.Faults.Load;
using Commerce.Testing.Api;
using Xunit.Abstractions;

namespace Commerce.Faults.Flash;

/// <summary>Everybody wants the same thing in the same store at once.</summary>
public sealed class FlashSaleTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgres")]
    public async Task A_flash_sale_sells_exactly_what_there_is(string database)
    {
        await using var shop = await Shop.Open(database, onSale: Scale.SaleUnits);
        using var history = new CallHistory($"flash-{database}");

        var ends = await Rush.On(shop, [shop.Address], Scale.SaleAttempts, Scale.SaleClients, history);
        await Rest.Reached(shop.Address);
        var report = await Verdict.At(shop.Database, history.File);

        output.WriteLine($"{database}: {Scale.SaleAttempts} attempts by {Scale.SaleClients} clients on {Scale.SaleUnits} units: {ends}; {history}");
        output.WriteLine(report.ToString());
        Assert.True(report.Passed, report.ToString());
        Assert.Equal(Scale.SaleUnits, ends.Bought);
        Assert.Equal(Scale.SaleAttempts - Scale.SaleUnits, ends.SoldOut);
        Assert.Equal(Scale.SaleUnits, report.Counts.Sold.Values.Sum());
        await Rush.LeavesNothing(shop, shop.Address);
    }
}
