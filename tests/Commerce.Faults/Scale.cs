using Commerce.Testing;

namespace Commerce.Faults;

/// <summary>How much of the battery is run: by default a sample that fits into CI, by environment variables the whole.</summary>
internal static class Scale
{
    /// <summary>How often the silo is killed, on each database.</summary>
    public static int Kills { get; } = Number("COMMERCE_FAULTS_KILLS", 20);

    /// <summary>How often one of two silos is killed.</summary>
    public static int SecondKills { get; } = Number("COMMERCE_FAULTS_SECOND_KILLS", 4);

    /// <summary>Shoppers at once in the kill tests.</summary>
    public static int Clients { get; } = Number("COMMERCE_FAULTS_CLIENTS", 12);

    /// <summary>Attempts of the flash sale, by <see cref="SaleClients"/> at once on <see cref="SaleUnits"/> units.</summary>
    public static int SaleAttempts { get; } = Number("COMMERCE_FAULTS_SALE_ATTEMPTS", 1_000);

    public static int SaleClients { get; } = Number("COMMERCE_FAULTS_SALE_CLIENTS", 50);

    public static int SaleUnits { get; } = Number("COMMERCE_FAULTS_SALE_UNITS", 100);

    /// <summary>Attempts to buy the same few units through two silos.</summary>
    public static int FightAttempts { get; } = Number("COMMERCE_FAULTS_FIGHT_ATTEMPTS", 240);

    /// <summary>What the shoppers' choices follow from; a run names its own, so that it can be run again.</summary>
    public static int Seed { get; } = Number("COMMERCE_FAULTS_SEED", Random.Shared.Next(1, 1_000_000));

    private static int Number(string variable, int sample) => EnvironmentNumber.Of(variable) ?? sample;
}
