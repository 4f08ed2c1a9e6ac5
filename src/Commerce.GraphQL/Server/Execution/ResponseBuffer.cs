using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server.Execution;

/// <summary>
/// JSON in the making, in one pooled array. Unlike a <c>Utf8JsonWriter</c> it can go back to an earlier position, which is
/// all that null propagation needs.
/// </summary>
internal sealed class ResponseBuffer : IDisposable
{
    private static readonly SearchValues<char> NeedsEscape = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);

    public int Position { get; private set; }

    public ReadOnlySpan<byte> Slice(int start, int end) => _bytes.AsSpan(start, end - start);

    public void Truncate(int position) => Position = position;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(byte value)
    {
        if (Position == _bytes.Length) Grow(1);
        _bytes[Position++] = value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Raw(ReadOnlySpan<byte> value)
    {
        if (value.Length > _bytes.Length - Position) Grow(value.Length);
        value.CopyTo(_bytes.AsSpan(Position));
        Position += value.Length;
    }

    public void Null() => Raw("null"u8);

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Number(long value)
    {
        if (_bytes.Length - Position < 20) Grow(20);
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(Position), out var written);
        Position += written;
    }

    public void Number(double value) => Ascii(JavaScriptNumber.Format(value));

    public void Ascii(string value)
    {
        if (_bytes.Length - Position < value.Length) Grow(value.Length);
        Position += Encoding.ASCII.GetBytes(value, _bytes.AsSpan(Position));
    }

    public void String(ReadOnlySpan<char> value)
    {
        Raw((byte)'"');
        while (true)
        {
            var plain = value.IndexOfAny(NeedsEscape);
            Text(plain < 0 ? value : value[..plain]);
            if (plain < 0) break;
            Escape(value[plain]);
            value = value[(plain + 1)..];
        }
        Raw((byte)'"');
    }

    private void Text(ReadOnlySpan<char> value)
    {
        var longest = value.Length * 3;
        if (_bytes.Length - Position < longest) Grow(longest);
        // Half of a surrogate pair becomes U+FFFD: a response is valid UTF-8 whatever a resolver returned.
        Utf8.FromUtf16(value, _bytes.AsSpan(Position), out _, out var written);
        Position += written;
    }

    private void Escape(char c)
    {
        switch (c)
        {
            case '"': Raw("\\\""u8); break;
            case '\\': Raw("\\\\"u8); break;
            case '\n': Raw("\\n"u8); break;
            case '\r': Raw("\\r"u8); break;
            case '\t': Raw("\\t"u8); break;
            case '\b': Raw("\\b"u8); break;
            case '\f': Raw("\\f"u8); break;
            default:
                Raw("\\u00"u8);
                Raw((byte)(c < 0x10 ? '0' : '1'));
                Raw((byte)"0123456789abcdef"[c & 0xF]);
                break;
        }
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, Position + needed));
        _bytes.AsSpan(0, Position).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
