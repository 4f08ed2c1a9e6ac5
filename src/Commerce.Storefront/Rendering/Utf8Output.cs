using System.Buffers;
using System.Text;

namespace Commerce.Storefront.Rendering;

/// <summary>Takes text and keeps it as UTF-8.</summary>
internal sealed class Utf8Output : TextWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new(32 * 1024);

    public override Encoding Encoding => Encoding.UTF8;

    public ReadOnlyMemory<byte> Written => bytes.WrittenMemory;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Encoding.UTF8.GetBytes(buffer, bytes);
}
