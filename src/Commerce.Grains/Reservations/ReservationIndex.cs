using System.Numerics;
using System.Runtime.InteropServices;

namespace Commerce.Grains.Reservations;

/// <summary>
/// Reservations by their id, immutable. A trie of 32 ways over the id's own bits: ids are hashes, so it stays flat, and a change
/// copies two or three small arrays where a balanced tree would copy fourteen nodes.
/// </summary>
internal sealed class ReservationIndex
{
    public static readonly ReservationIndex Empty = new(0, []);

    private const int BitsOfALevel = 5;
    private const int LevelsOfAHalf = 13;

    private readonly uint _present;

    // For each bit that is present, in their order: a Reservation, or a ReservationIndex of those that share it.
    private readonly object[] _items;

    private ReservationIndex(uint present, object[] items) => (_present, _items) = (present, items);

    public Reservation? Find(ReservationId id)
    {
        var node = this;
        for (var level = 0; ; level++)
        {
            var bit = Bit(id, level);
            if ((node._present & bit) == 0)
                return null;
            var item = node._items[node.Place(bit)];
            if (item is Reservation reservation)
                return reservation.Id == id ? reservation : null;
            node = (ReservationIndex)item;
        }
    }

    public ReservationIndex Put(Reservation reservation) => Put(reservation, 0);

    /// <summary>Without the one of this id, which must be there.</summary>
    public ReservationIndex Remove(ReservationId id) => Remove(id, 0) switch
    {
        null => Empty,
        Reservation only => Empty.Put(only),
        var rest => (ReservationIndex)rest,
    };

    public IEnumerable<Reservation> All()
    {
        foreach (var item in _items)
            if (item is Reservation reservation)
                yield return reservation;
            else
                foreach (var below in ((ReservationIndex)item).All())
                    yield return below;
    }

    private ReservationIndex Put(Reservation reservation, int level)
    {
        var bit = Bit(reservation.Id, level);
        var place = Place(bit);
        if ((_present & bit) == 0)
            return new(_present | bit, [.. _items.AsSpan(0, place), reservation, .. _items.AsSpan(place)]);
        return With(place, _items[place] switch
        {
            ReservationIndex below => below.Put(reservation, level + 1),
            Reservation there when there.Id == reservation.Id => reservation,
            var there => Empty.Put((Reservation)there, level + 1).Put(reservation, level + 1),
        });
    }

    /// <summary>What is left: nothing, a single reservation that moves up a level, or an index.</summary>
    private object? Remove(ReservationId id, int level)
    {
        var bit = Bit(id, level);
        var place = Place(bit);
        var left = _items[place] is ReservationIndex below ? below.Remove(id, level + 1) : null;
        if (left is not null)
            return _items.Length == 1 && left is Reservation ? left : With(place, left);
        return _items.Length switch
        {
            1 => null,
            2 when _items[1 - place] is Reservation other => other,
            _ => new ReservationIndex(_present & ~bit, [.. _items.AsSpan(0, place), .. _items.AsSpan(place + 1)]),
        };
    }

    private ReservationIndex With(int place, object item)
    {
        var items = (object[])_items.Clone();
        items[place] = item;
        return new(_present, items);
    }

    private int Place(uint bit) => BitOperations.PopCount(_present & (bit - 1));

    private static uint Bit(ReservationId id, int level)
    {
        var value = id.Value;
        var halves = MemoryMarshal.Cast<Guid, ulong>(new ReadOnlySpan<Guid>(ref value));
        var half = halves[level < LevelsOfAHalf ? 0 : 1];
        return 1u << (int)((half >> (level % LevelsOfAHalf * BitsOfALevel)) & 31);
    }
}
