namespace Commerce.GraphQL.Server;

/// <summary>A field of an input record that tells "null" from "not sent".</summary>
public readonly struct Optional<T>(T value)
{
    public bool IsGiven { get; } = true;

    public T Value { get; } = value;

    public static implicit operator Optional<T>(T value) => new(value);
}
