using Commerce.Storefront.Pictures.Bicycles;
using Commerce.Storefront.Pictures.Colours;
using Commerce.Storefront.Pictures.Parts;

namespace Commerce.Storefront.Pictures;

/// <summary>Finds the drawing for a category and a handle.</summary>
internal static class Wares
{
    // In the order in which they are asked: a word of many meanings stands behind those that say more ("bike bag" is a bag).
    private static readonly (string[] Words, Func<Words, Ware> Ware)[] Drawings =
    [
        (["gift", "voucher", "giftcard"], _ => GiftCards.Any),
        (["helmet"], Helmets.Of),
        (["glove", "mitten"], Gloves.Of),
        (["jersey", "shirt", "tshirt", "sweater", "hoodie"], Jerseys.Of),
        (["jacket", "vest", "gilet", "coat", "poncho"], Jackets.Of),
        (["short", "trouser", "pant", "tight"], Trousers.Of),
        (["shoe", "boot", "sneaker"], Shoes.Of),
        (["lock"], Locks.Of),
        (["light", "lamp", "headlight"], Lamps.Of),
        (["pump"], Pumps.Of),
        (["tyre", "tire", "tube"], Tyres.Of),
        (["saddle", "seatpost"], Saddles.Of),
        (["pedal"], Pedals.Of),
        (["grip", "tape"], Grips.Of),
        (["basket"], Baskets.Of),
        (["bag", "pannier", "backpack"], Bags.Of),
        (["bottle", "cage"], Bottles.Of),
        (["seat"], ChildSeats.Of),
        (["wheel", "rim"], words => new(Paint.Metal, _ => Bicycles.Bicycle.DrawWheel(BikeRange.Of(words)))),
        (["frame", "frameset", "fork"], words => new(Paint.Of("#2c60b4"), paint => Bicycles.Bicycle.DrawFrame(BikeRange.Of(words), paint))),
        (["rack", "carrier"], Racks.Of),
        (["mudguard", "fender"], Mudguards.Of),
        (["pad", "brake"], BrakePads.Of),
        (["chain", "cassette", "sprocket", "chainring"], Gearing.Of),
        (["cleaning", "cleaner", "lube", "lubricant", "oil", "brush"], Cleaning.Of),
        (["tool", "wrench", "lever", "repair", "workshop"], Tools.Of),
        (["computer", "gps", "speedometer"], Computers.Of),
        (["bell", "horn"], Bells.Of),
    ];

    public static Ware Of(PictureSubject subject)
    {
        // What the category says goes before what the handle says: an "e-bike with basket" is no basket.
        var category = new Words(subject.Category, null);
        var words = new Words(subject.Category, subject.Handle);
        return Named(category, words) ?? Named(words, words) ?? Parcels.Of(words, subject.Title ?? subject.Handle);
    }

    private static Ware? Named(Words asked, Words words)
    {
        foreach (var (names, ware) in Drawings)
            if (asked.Say(names))
                return ware(words);
        return BikeRange.Speaks(asked) ? Bicycle(words) : null;
    }

    private static Ware Bicycle(Words words)
    {
        var plan = BikeRange.Of(words);
        return new(Paint.Of("#2c6e4b"), paint => Bicycles.Bicycle.Draw(plan, paint))
        {
            Front = Bicycles.Bicycle.Handlebar(plan),
            Drive = Bicycles.Bicycle.Drive(plan),
        };
    }
}
