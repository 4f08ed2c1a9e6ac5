using Xunit;

namespace Commerce.Testing;

/// <summary>A fact that needs <see cref="SharedData"/>; where the folder is absent it is skipped with one line that names what.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataFactAttribute : FactAttribute
{
    /// <param name="what">What goes unchecked without the folder, for example "import of the real catalogues".</param>
    public DataFactAttribute(string what) => Skip = DataSkip.Reason(what);
}

/// <summary>A theory that needs <see cref="SharedData"/>; see <see cref="DataFactAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DataTheoryAttribute : TheoryAttribute
{
    public DataTheoryAttribute(string what) => Skip = DataSkip.Reason(what);
}

internal static class DataSkip
{
    public static string? Reason(string what) =>
        SharedData.Exists ? null : $"{SharedData.Variable} absent: {what} not checked";
}
