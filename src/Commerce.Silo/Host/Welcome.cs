using Commerce.Silo.Demo;

namespace Commerce.Silo.Host;

/// <summary>What stands on the screen when the product is ready.</summary>
internal static class Welcome
{
    public static void Print(ProductOptions options)
    {
        var at = ProductParts.FirstUrl(options);
        Console.WriteLine(
            $"""

            Commerce is ready.
              Shop               {at}
              Counter            {at}/store
              Operations         {at}/ops
              API and explorer   {at}/graphql
              Health             {at}/health/ready
              Data               {(options.Postgres is null ? Path.GetFullPath(options.Data) : "PostgreSQL")}
            """);
        if (options.IsDemo)
            Console.WriteLine(
                $"""
                  Demo retailer      {DemoRetailer.Name}: 8 stores and a warehouse
                  Sign in as         ada@velo.example (administrator), mila@velo.example (manager, Berlin Mitte),
                                     jonas@velo.example (clerk, Berlin Mitte); password: {DemoRetailer.Password}
                  Messages           stay in the outbox: {at}/ops/messages
                  Test card          4242 4242 4242 4242, any later date, any code
                """);
        Console.WriteLine("Stop with Ctrl+C.");
    }
}
