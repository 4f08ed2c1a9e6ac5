using System.Globalization;

namespace Commerce.GraphQL.Server.Types;

/// <summary>
/// Numbers as JavaScript prints them, which is also what JSON clients expect: 1 and not 1.0, 1e+21 and not 1E+21.
/// </summary>
internal static class JavaScriptNumber
{
    public static string Format(double value)
    {
        if (value == 0) return "0";
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf('E');
        var magnitude = Math.Abs(value);
        if (exponentAt < 0)
        {
            // .NET turns to exponents below 1e-5 and from 1e15, JavaScript below 1e-6 and from 1e21.
            return text;
        }
        var exponent = int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = text[..exponentAt];
        if (magnitude >= 1e21 || magnitude < 1e-6) return $"{mantissa}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}";
        var sign = mantissa.StartsWith('-') ? "-" : "";
        var digits = mantissa.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return exponent >= 0
            ? sign + digits.PadRight(exponent + 1, '0')
            : $"{sign}0.{new string('0', -exponent - 1)}{digits}";
    }
}
