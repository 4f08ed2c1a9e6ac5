using System.Buffers;
using System.IO.Pipelines;
using System.Text;

namespace Commerce.GraphQL.Server.Transport;

/// <summary>The lines of a server-sent event. Our JSON has no line breaks, so one <c>data</c> line holds a message.</summary>
internal sealed class EventWriter(PipeWriter output)
{
    public void Next(ReadOnlyMemory<byte> json, string? cursor)
    {
        output.Write("event: next\n"u8);
        if (cursor is not null && !cursor.AsSpan().ContainsAny('\n', '\r', '\0'))
        {
            output.Write("id: "u8);
            output.Write(Encoding.UTF8.GetBytes(cursor));
            output.Write("\n"u8);
        }
        output.Write("data: "u8);
        output.Write(json.Span);
        output.Write("\n\n"u8);
    }

    public void Complete() => output.Write("event: complete\ndata:\n\n"u8);

    /// <summary>A line that clients ignore and proxies take for a sign of life.</summary>
    public void Comment() => output.Write(":\n\n"u8);

    public async ValueTask FlushAsync(CancellationToken cancellation) => await output.FlushAsync(cancellation);
}
