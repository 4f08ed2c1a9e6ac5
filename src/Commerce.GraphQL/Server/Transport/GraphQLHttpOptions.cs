namespace Commerce.GraphQL.Server.Transport;

public sealed class GraphQLHttpOptions
{
    /// <summary>Serve the explorer to browsers that GET the endpoint. For development.</summary>
    public bool Explorer { get; init; }

    /// <summary>Tell in <c>extensions.cost</c> what each answer cost and what remains of the client's budget.</summary>
    public bool ReportCost { get; init; } = true;

    /// <summary>How often a quiet stream says that it is alive.</summary>
    public TimeSpan Heartbeat { get; init; } = TimeSpan.FromSeconds(15);

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
