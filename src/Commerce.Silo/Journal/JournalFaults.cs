namespace Commerce.Silo.Journal;

/// <summary>The database was written by a newer build, which may have changed what this one relies on.</summary>
public sealed class NewerSchema(string part, int found, int known) : Exception(
    $"The database has version {found} of the schema '{part}', and this build knows versions up to {known}. " +
    "A newer build has migrated it: start that build, or restore a backup from before.");

/// <summary>Another process runs on the same journal file.</summary>
public sealed class JournalInUse(string file, string holder) : Exception(
    $"The journal {file} is in use by {holder}. A journal file has one process: " +
    "stop that one, or use PostgreSQL to run several.")
{
    /// <summary>Where that process can be asked, if it said so.</summary>
    public Uri? Address { get; } =
        holder.Split(" at ") is [_, var at] && Uri.TryCreate(at, UriKind.Absolute, out var address) ? address : null;
}

/// <summary>The database would answer before what it was told is on the disk.</summary>
public sealed class NotDurable(string setting, string found, string wanted) : Exception(
    $"The database runs with {setting} = {found}, and an answer would not survive a crash: it has to be {wanted}.");

/// <summary>The journal's own promises do not hold on the disk.</summary>
public sealed class JournalDamaged(string what) : Exception(what);
