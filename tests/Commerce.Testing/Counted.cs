using System.Collections.Concurrent;
using System.Reflection;

namespace Commerce.Testing;

/// <summary>Stands before something and notes each call.</summary>
public class Counted<T> : DispatchProxy where T : class
{
    private T? inner;
    private ConcurrentQueue<string> calls = [];
    private Func<string, Task>? before;

    /// <param name="before">Waited for before a call is passed on; only where the call gives a task.</param>
    public static T Of(T inner, ConcurrentQueue<string> calls, Func<string, Task>? before = null)
    {
        var made = Create<T, Counted<T>>();
        var counted = (Counted<T>)(object)made;
        (counted.inner, counted.calls, counted.before) = (inner, calls, before);
        return made;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        calls.Enqueue(targetMethod!.Name);
        before?.Invoke(targetMethod.Name).GetAwaiter().GetResult();
        return targetMethod.Invoke(inner, args);
    }
}
