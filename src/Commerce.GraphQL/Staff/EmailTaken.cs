using Commerce.Grains;

namespace Commerce.GraphQL.Staff;

/// <summary>Told to managers, who know their people; signing up as a customer never tells.</summary>
internal sealed record EmailTaken() : Refusal("Somebody who works here has this address. Use another one.");
