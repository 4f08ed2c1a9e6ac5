using Commerce.Grains;
using Microsoft.Extensions.Logging;

namespace Commerce.Silo.Engine;

/// <summary>What the engine tells of single commands; they are found in the journal by the same id (<c>event.command_id</c>).</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1, LogLevel.Debug, "{Actor} asked {Grain} by {CommandId} to {Command}: {Answer}")]
    public static partial void Answered(this ILogger log, string actor, GrainId grain, string commandId, string command, string answer);

    [LoggerMessage(2, LogLevel.Warning, "The command {CommandId} to {Grain} waited {Timeout} for the disk; its outcome is unknown")]
    public static partial void OutcomeUnknown(this ILogger log, string commandId, GrainId grain, TimeSpan timeout);

    [LoggerMessage(3, LogLevel.Error, "{Grain} could not decide {Command}, {CommandId}")]
    public static partial void Undecided(this ILogger log, Exception e, GrainId grain, string command, string commandId);
}
