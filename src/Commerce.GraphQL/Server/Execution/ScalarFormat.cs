namespace Commerce.GraphQL.Server.Execution;

/// <summary>Writes C# values of one type as one scalar, without boxing them.</summary>
internal abstract class ScalarFormat;

internal sealed class ScalarFormat<T>(Action<ResponseBuffer, T> write) : ScalarFormat
{
    public Action<ResponseBuffer, T> Write { get; } = write;
}
