using Commerce.Bench;

try
{
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
