namespace Commerce.Grains;

/// <summary>Asks one grain to do something. Named in the imperative.</summary>
public interface ICommand;

/// <summary>
/// A command that a grain begins with. A grain that is not in memory is taken to be new, without asking the disk; if it is not, the
/// append says so and it is loaded. On a new grain such a command always makes an event.
/// </summary>
public interface IBeginning : ICommand;

/// <summary>What happened to one grain, for ever. Named in the past tense.</summary>
public interface IEvent;

/// <summary>What the caller of a command hears.</summary>
public abstract record Answer;

/// <summary>It is done; the changed grain itself tells the rest.</summary>
public sealed record Done : Answer
{
    public static readonly Done Instance = new();
}

/// <summary>A command that was not carried out, and why, in words that say how to put it right.</summary>
public abstract record Refusal(string Message) : Answer;

/// <summary>The same idempotency key came before with another body.</summary>
public sealed record KeyReused() : Refusal("This idempotency key was used before with other input. Send a new key for a new request.");

/// <summary>A value that must be unique belongs to another grain.</summary>
public sealed record ClaimTaken(string Scope) : Refusal($"This {Scope} is taken.");

/// <summary>The grain that a command was sent to was never begun.</summary>
public sealed record NotFound(string What) : Refusal($"There is no such {What}.");

/// <summary>A grain's own deadline came: it looks at the clock and does what is due.</summary>
public sealed record LookAtTheClock : ICommand
{
    public static readonly LookAtTheClock Instance = new();
}
