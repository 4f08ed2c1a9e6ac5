using System.Collections.Concurrent;
using System.Reflection;

namespace Commerce.Testing;

/// <summary>Stands before something and notes each call.</summary>
public class Counted<T> : DispatchProxy where T : class
{
    private T? inner;
    private ConcurrentQueue<string> calls = [];

    public static T Of(T inner, ConcurrentQueue<string> calls)
    {
        var made = Create<T, Counted<T>>();
        var counted = (Counted<T>)(object)made;
        (counted.inner, counted.calls) = (inner, calls);
        return made;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        calls.Enqueue(targetMethod!.Name);
        return targetMethod.Invoke(inner, args);
    }
}
