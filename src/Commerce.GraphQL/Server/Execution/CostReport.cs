using System.Buffers;
using System.Buffers.Text;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>What an operation cost, written behind its data as <c>extensions.cost</c>.</summary>
/// <param name="Remaining">Of the client's budget; null where it has none.</param>
internal readonly record struct CostReport(int Requested, int Limit, int? Remaining)
{
    public void Write(IBufferWriter<byte> output)
    {
        output.Write(",\"extensions\":{\"cost\":{\"requested\":"u8);
        Write(output, Requested);
        output.Write(",\"limit\":"u8);
        Write(output, Limit);
        if (Remaining is { } remaining)
        {
            output.Write(",\"remaining\":"u8);
            Write(output, remaining);
        }
        output.Write("}}"u8);
    }

    private static void Write(IBufferWriter<byte> output, int number)
    {
        Utf8Formatter.TryFormat(number, output.GetSpan(11), out var length);
        output.Advance(length);
    }
}
