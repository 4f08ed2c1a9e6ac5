using Commerce.GraphQL.Server;
using Commerce.Grains;
using Commerce.Grains.Reads;
namespace Commerce.GraphQL.Orders;
internal sealed record LineQuantityInput(LineId Line, int Quantity);
internal sealed record CollectorInput(string Name, string? Phone);
internal sealed record OrderPage(int X)
{
    public static ValueTask<OrderPage> Read(FieldContext context, OrderIdPage page) => new(new OrderPage(page.Orders.Count));
}
