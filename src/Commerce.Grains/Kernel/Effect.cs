namespace Commerce.Grains;

/// <summary>
/// Something that an event owes to the world. It is kept as "owed" in the journal's transaction and carried out after the
/// commit, at least once; it is recomputed from the event, so it must follow from the event and the state alone.
/// </summary>
public abstract record Effect
{
    /// <summary>Asks another grain; what it answers may become a command to the grain that owes the effect.</summary>
    public sealed record Tell(GrainId Target, ICommand Command, Func<Answer, ICommand?>? Then = null) : Effect;

    /// <summary>
    /// Calls something outside (a payment provider, a mail server). The gateway that handles <paramref name="Request"/> may
    /// give a command back, which goes to the grain that owes the effect.
    /// </summary>
    public sealed record Call(IOutsideRequest Request) : Effect;
}

/// <summary>A request to the world outside, handled by the gateway that is registered for its type.</summary>
public interface IOutsideRequest;
