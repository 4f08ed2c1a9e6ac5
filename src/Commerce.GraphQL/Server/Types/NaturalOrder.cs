namespace Commerce.GraphQL.Server.Types;

/// <summary>Names in ordinal order, except that runs of digits compare as numbers: <c>item2</c> before <c>item10</c>.</summary>
internal sealed class NaturalOrder : IComparer<string>
{
    public static readonly NaturalOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        x ??= "";
        y ??= "";
        int i = 0, j = 0;
        while (i < x.Length && j < y.Length)
        {
            if (char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j]))
            {
                var byNumber = ReadNumber(x, ref i).CompareTo(ReadNumber(y, ref j));
                if (byNumber != 0) return byNumber;
                continue;
            }
            if (x[i] != y[j]) return x[i].CompareTo(y[j]);
            i++;
            j++;
        }
        return x.Length.CompareTo(y.Length);
    }

    private static double ReadNumber(string text, ref int at)
    {
        double number = 0;
        while (at < text.Length && char.IsAsciiDigit(text[at])) number = (number * 10) + (text[at++] - '0');
        return number;
    }
}
