namespace Commerce.Auditor;

/// <summary>The promises, by their numbers in the vocabulary. Every violation names one of them.</summary>
public static class Invariant
{
    public const string OnHand = "1 on hand is the sum of its movements and never below zero";
    public const string NothingOversold = "1 no more is held and allocated than may be sold";
    public const string SlotCapacity = "1 no slot takes more orders than it has places";
    public const string HeldTogether = "2 all lines of one variant are held together";
    public const string Money = "3 what was paid is what was handed over";
    public const string PaidFirst = "3 nothing is handed over unpaid";
    public const string ChargedOnce = "3 one successful charge for each key";
    public const string MoneyInBounds = "3 refunded is at most captured, captured at most authorised";
    public const string OneStatePerUnit = "4 each unit is in exactly one state";
    public const string NothingLost = "5 every acknowledged command is in the journal";
    public const string UniqueValues = "5 a unique value has one owner";
    public const string ReservationsEnd = "6 each reservation ends once";
    public const string NothingLeaked = "6 no reservation outlives its time or its order";
    public const string Accounted = "6 every live order's units are set aside for it";
    public const string EffectsDone = "7 each owed effect happens and is applied once";
    public const string CodeOnce = "8 a pickup code hands over once";
    public const string Gapless = "9 positions are gapless, versions contiguous, time goes on";
    public const string Readable = "9 every event can be read";
    public const string NothingWaits = "10 unknown outcomes resolve and no order waits for ever";
}
