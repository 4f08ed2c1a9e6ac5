using System.Text.RegularExpressions;

namespace Commerce.Grains.Tests.Architecture;

/// <summary>
/// Calls that block a thread, start one behind the scheduler's back or read the machine's clock. The simulator runs whole days
/// in one thread by hand-driven time, and any one of these would escape it.
/// </summary>
internal static partial class BannedCalls
{
    public static readonly (string Instead, Regex Pattern)[] All =
    [
        ("await it", BlockingOnATask()),
        ("let the caller's scheduler run it", LeavingTheScheduler()),
        ("await Task.Delay with a TimeProvider", Sleeping()),
        ("ask a TimeProvider", ReadingTheClock()),
    ];

    /// <summary>Places where such a call is right: the end of the file's path, what the line holds, and why.</summary>
    public static readonly (string File, string Line, string Why)[] Allowed =
    [
        ("Execution/Hole.cs", "task.GetAwaiter().GetResult()", "runs as the continuation of that task, which is complete"),
        ("Execution/FieldResolver.cs", "task.GetAwaiter().GetResult()", "asks first whether the task is complete"),
        ("Orders/OrderDecisions.cs", "answer.Result", "a payment's result, an enum"),
        ("Payments/PaymentDecisions.cs", "answered.Result", "a transaction's result, an enum"),
        ("Payments/PaymentGrain.cs", "told.Result", "a transaction's result, an enum"),
        ("Payments/PaymentProcess.cs", "e.Result", "a transaction's result, an enum"),
        ("Payments/PaymentState.cs", "e.Result", "a transaction's result, an enum"),
        ("Commerce.Testing/Counted.cs", "before?.Invoke", "a proxy is called by whoever expects the real thing, and has nobody to await it"),
        ("Execution/LoaderQueue.cs", "values.GetAwaiter().GetResult()", "runs as the continuation of that task, which is complete"),
        ("Execution/LoaderQueue.cs", "task.IsCompletedSuccessfully ?", "asks first whether the task is complete"),
    ];

    // A property named Result that is only declared, set or matched is no blocking; one that is read has to be named otherwise.
    // A method named Wait that is awaited is one of ours.
    [GeneratedRegex(@"\.Result\b(?!\s*=[^=])|(?<!\bawait\s[\w.]*)\.Wait\(|\.Wait(All|Any)\(|\.GetAwaiter\(\)\.GetResult\(\)")]
    private static partial Regex BlockingOnATask();

    [GeneratedRegex(@"\bTask\.Run\(|\bTask\.Run<|\bTask\.Factory\b|\bParallel\.|\.AsParallel\(")]
    private static partial Regex LeavingTheScheduler();

    [GeneratedRegex(@"\bThread\.Sleep\(|\bSpinWait\.")]
    private static partial Regex Sleeping();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(UtcNow|Now|Today)\b")]
    private static partial Regex ReadingTheClock();
}
