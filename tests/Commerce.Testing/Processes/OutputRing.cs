using System.Text;

namespace Commerce.Testing;

/// <summary>The last lines that a process wrote: enough to say why a test failed, and never more memory than that.</summary>
internal sealed class OutputRing(int capacity)
{
    private readonly Queue<string> lines = new(capacity);

    public void Add(string line)
    {
        lock (lines)
        {
            if (lines.Count == capacity)
                lines.Dequeue();
            lines.Enqueue(line);
        }
    }

    public override string ToString()
    {
        lock (lines)
            return lines.Aggregate(new StringBuilder(), (text, line) => text.AppendLine(line)).ToString();
    }
}
