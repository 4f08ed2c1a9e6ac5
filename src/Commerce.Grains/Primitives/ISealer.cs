namespace Commerce.Grains;

/// <summary>
/// Seals personal text under its subject's own key, which is durable before the first text that it seals and lives outside
/// the journal. Erasing a subject destroys the key: its texts are gone from every event at once.
/// </summary>
public interface ISealer
{
    /// <exception cref="SubjectErased">The subject's key was destroyed; it gets no new one.</exception>
    ValueTask<Sealed> Seal(SubjectId subject, string text);

    /// <returns>Null when the subject was erased.</returns>
    ValueTask<string?> Open(Sealed text);

    /// <summary>Destroys the subject's key. Other silos forget it within a minute.</summary>
    ValueTask Erase(SubjectId subject);
}

/// <summary>A subject that asked to be forgotten is not written about again; whoever comes back comes as a new subject.</summary>
public sealed class SubjectErased(SubjectId subject) : Exception($"The subject {subject} was erased.");
