using System.Globalization;

namespace Commerce.Testing;

/// <summary>How much of a test runs, or from which seed, as whoever starts it says by an environment variable.</summary>
public static class EnvironmentNumber
{
    /// <returns>Null where nothing is said.</returns>
    /// <exception cref="InvalidOperationException">What is said is no whole number, and would otherwise be passed over in silence.</exception>
    public static int? Of(string variable)
    {
        if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } text) return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new InvalidOperationException($"{variable} must be a whole number, and is {text}.");
    }
}
