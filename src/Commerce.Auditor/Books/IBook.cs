using System.Text.Json;

namespace Commerce.Auditor.Books;

/// <summary>Keeps the books of one kind of grain, and checks at every event what holds at every prefix of the journal.</summary>
internal interface IBook
{
    /// <returns>False for an event that it does not know.</returns>
    bool Read(JournalEvent e, JsonElement data);
}
