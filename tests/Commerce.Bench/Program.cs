using Commerce.Bench;
using Commerce.Bench.Servers;

try
{
    if (args is [OurServer.Verb, .. var given])
    {
        await OurServer.Run(given);
        return 0;
    }
    var options = BenchOptions.Parse(args);
    await foreach (var result in Bench.Run(options))
        Console.WriteLine(result.ToJson());
    return 0;
}
catch (BadOption e)
{
    Console.Error.WriteLine(e.Message);
    Console.Error.WriteLine(BenchOptions.Usage);
    return 2;
}
