using System.Diagnostics;

namespace Commerce.Bench;

/// <summary>One call after the other from each of so many callers, for so long.</summary>
internal static class Callers
{
    /// <param name="operation">Does one thing as the numbered caller; false when there is nothing left to do.</param>
    /// <returns>How long each took, in milliseconds.</returns>
    public static async Task<(List<double> Latencies, TimeSpan Took)> Call(int callers, double seconds, Func<int, Task<bool>> operation)
    {
        var started = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, callers).Select(async caller =>
        {
            await Task.Yield();
            var latencies = new List<double>();
            while (Stopwatch.GetElapsedTime(started).TotalSeconds < seconds)
            {
                var began = Stopwatch.GetTimestamp();
                var more = await operation(caller);
                latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                if (!more)
                    break;
            }
            return latencies;
        }));
        return ([.. all.SelectMany(each => each)], Stopwatch.GetElapsedTime(started));
    }
}
