namespace Commerce.GraphQL.Access;

/// <summary>What one client may ask for.</summary>
/// <param name="CostPerMinute">In the units of <c>extensions.cost</c>; 0: as much as they like.</param>
/// <param name="Tries">So often within <see cref="Budgets.Within"/> for each kind of thing that can be guessed or abused; 0: as often as they like.</param>
public sealed record BudgetOptions(int CostPerMinute = 600_000, int Tries = 120);
