using Commerce.Grains;
using Commerce.Simulation.Tests.Machine;

namespace Commerce.Simulation.Tests.Shop;

/// <summary>
/// A client with a name: it writes down what it was told, and when it was told nothing it asks again with the same key, wherever.
/// </summary>
internal sealed class Client(World world, string name, List<string> history)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private int requests;

    public async Task<Answer> Ask(GrainId grain, ICommand command, string? actor = null)
    {
        var key = new RequestKey(name, $"{name}/{++requests}", command.GetType().Name);
        while (true)
            try
            {
                var reply = await world.Any().Ask(grain, command, new(actor ?? name, key)).AsTask().WaitAsync(Patience, world.Time);
                Told(key, command, grain, reply);
                return reply.Answer;
            }
            catch (Exception e) when (e is OutcomeUnknown or Overloaded or IOException or TimeoutException)
            {
                world.Faults.Count("requests tried again");
                await Pause(2);
            }
    }

    public async Task<TState> Read<TState>(GrainId grain) where TState : class
    {
        while (true)
            try
            {
                return (await world.Any().Read<TState>(grain).AsTask().WaitAsync(Patience, world.Time)).State;
            }
            catch (Exception e) when (e is IOException or TimeoutException)
            {
                await Pause(2);
            }
    }

    /// <summary>Looks again and again, for a while.</summary>
    public async Task<TState> Until<TState>(GrainId grain, Func<TState, bool> holds, int seconds = 240) where TState : class
    {
        for (var end = world.Time.GetUtcNow().AddSeconds(seconds); ;)
        {
            var state = await Read<TState>(grain);
            if (holds(state) || world.Time.GetUtcNow() > end)
                return state;
            await Pause(3);
        }
    }

    public Task Pause(double seconds) => Task.Delay(world.Faults.UpTo(seconds), world.Time);

    // What is said without an event is not remembered, and need not be.
    private void Told(RequestKey key, ICommand command, GrainId grain, Reply reply)
    {
        if (command is Grains.Orders.PlaceOrder or Grains.Carts.BeginCheckout && reply.Answer is Done)
            history.Add($$"""{"key":"{{key.Key}}","kind":"{{command.GetType().Name}}","outcome":"ok","order":{{(grain.Kind == "order" ? $"\"{grain.Key}\"" : "null")}}}""");
    }
}
