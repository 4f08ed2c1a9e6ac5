namespace Commerce.Grains.Tests.Architecture;

public class BannedCallTests
{
    [Fact]
    public void No_source_blocks_a_thread_leaves_the_scheduler_or_reads_the_machines_clock()
    {
        var files = SourceTree.Files("src", ".cs", ".razor").Concat(SourceTree.Files("tests", ".cs", ".razor")).ToList();
        Assert.NotEmpty(files);

        var found = from file in files
                    from call in BannedCalls.All
                    from line in file.Find(call.Pattern)
                    where !BannedCalls.Allowed.Any(a => file.Path.EndsWith(a.File, StringComparison.Ordinal) && line.Contains(a.Line))
                    select $"{line}  → {call.Instead}";

        Law.Holds("Banned calls (BannedCalls.cs says why; a reasoned exception is listed there)", found);
    }

    [Theory]
    [InlineData("var order = Load().Result;")]
    [InlineData("if (task.Result == 3)")]
    [InlineData("task.Wait();")]
    [InlineData("await Save(task.Wait(1));")]
    [InlineData("Task.WaitAll(a, b);")]
    [InlineData("Load().GetAwaiter().GetResult();")]
    [InlineData("await Task.Run(() => 1);")]
    [InlineData("Parallel.ForEach(a, b);")]
    [InlineData("Thread.Sleep(1);")]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("var now = DateTimeOffset.Now;")]
    public void Each_of_them_is_seen(string line) => Assert.Contains(BannedCalls.All, call => call.Pattern.IsMatch(line));

    [Theory]
    [InlineData("answer.Result = 3;")]
    [InlineData("public sealed record Reply(int Result);")]
    [InlineData("await task.WaitAsync(patience);")]
    [InlineData("for (; ; await signal.Wait(cancellation))")]
    [InlineData("await Task.WhenAll(a, b);")]
    [InlineData("answer.Results.Add(1);")]
    [InlineData("var now = time.GetUtcNow();")]
    public void What_only_looks_alike_is_not(string line) => Assert.DoesNotContain(BannedCalls.All, call => call.Pattern.IsMatch(line));
}
