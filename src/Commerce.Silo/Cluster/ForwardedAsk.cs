using Commerce.Grains;
using Commerce.Silo.Engine;

namespace Commerce.Silo.Cluster;

/// <summary>One command on its way to the grain's owner. Commands of one moment travel together.</summary>
internal sealed record ForwardedAsk(string Grain, string Command, string CommandId, string Actor, RequestKey? Key)
{
    public static ForwardedAsk From(GrainId grain, ICommand command, string commandId, Caller caller) =>
        new(grain.ToString(), MessageJson.Write(command), commandId, caller.Actor, caller.Key);

    public async Task<ForwardedReply> Answer(GrainEngine engine, CancellationToken cancellation)
    {
        try
        {
            var reply = await engine.AskHere(
                GrainId.Parse(Grain), MessageJson.ReadCommand(Command), CommandId, new(Actor, Key), cancellation);
            return new(MessageJson.Write(reply.Answer), reply.Version, reply.Position, null);
        }
        catch (Overloaded e)
        {
            return new(null, 0, 0, e.Message);
        }
        catch (OutcomeUnknown e)
        {
            return new(null, 0, 0, e.Message);
        }
    }
}

/// <param name="Trouble">Why there is no answer; the asker then asks its own activation.</param>
internal sealed record ForwardedReply(string? Answer, long Version, long Position, string? Trouble)
{
    public Reply? ToReply() => Answer is null ? null : new(MessageJson.ReadAnswer(Answer), Version, Position);
}
