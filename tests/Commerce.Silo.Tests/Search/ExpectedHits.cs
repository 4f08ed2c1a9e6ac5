namespace Commerce.Silo.Tests.Search;

/// <summary>
/// What shoppers type and what they must see. A list ending in "…" names the first hits in their order; any other list is all
/// that may be found, in order.
/// </summary>
internal static class ExpectedHits
{
    public static readonly (string Query, string Locale, string Hits)[] Table =
    [
        // Whole words, in one number or the other.
        ("bell", "en", "bell"),
        ("helmet", "en", "kidhelmet urbanhelmet racehelmet"),
        ("helmets", "en", "kidhelmet urbanhelmet racehelmet"),
        ("bikes", "en", "avenue canal boulevard balance …"),
        ("bicycle", "en", "basket folding kids16 kids20"),
        ("lights", "en", "taillight frontlight lightset"),
        ("batteries", "en", "lightset"),
        ("bags", "en", "pannier backpack basket"),
        ("computers", "en", "computer"),
        ("black helmet", "en", "urbanhelmet"),
        ("ABUS lock", "en", "ulock cablelock"),
        ("rain jacket", "en", "raincoat"),
        ("raincoat", "en", "raincoat"),

        // Writing: case, width, spaces, apostrophes, small words, repeats.
        ("HELMET", "en", "kidhelmet urbanhelmet racehelmet"),
        ("ｈｅｌｍｅｔ", "en", "kidhelmet urbanhelmet racehelmet"),
        ("  helmet  ", "en", "kidhelmet urbanhelmet racehelmet"),
        ("helmet helmet", "en", "kidhelmet urbanhelmet racehelmet"),
        ("helmet for kids", "en", "kidhelmet"),
        ("children's", "en", "kids16 kids20"),
        ("childrens bicycle", "en", "kids16 kids20"),

        // As typed.
        ("gr", "en", "gravel computer avenue boulevard balance cargo"),
        ("bik", "en", "avenue canal boulevard balance …"),
        ("helme", "en", "kidhelmet urbanhelmet racehelmet"),
        ("city b", "en", "avenue canal boulevard folding"),
        ("mounten", "en", "summit ridge"),

        // Slips.
        ("helmte", "en", "kidhelmet urbanhelmet racehelmet"),
        ("hlemet", "en", "kidhelmet urbanhelmet racehelmet"),
        ("belt", "en", "bell"),
        ("saddel", "en", "saddle"),
        ("sadle", "en", "saddle"),
        ("bicyles", "en", "basket folding kids16 kids20"),
        ("mountian bike", "en", "summit ridge gravel"),
        ("front lihgt", "en", "frontlight"),
        ("bke computer", "en", "computer"),
        ("waterpoof panier", "en", "pannier"),
        ("hydrualic", "en", "brakes"),
        ("shimno", "en", "chain brakes brakepads pedals"),

        // Compounds, however they are parted.
        ("citybike", "en", "avenue canal boulevard folding"),
        ("city-bike", "en", "avenue canal boulevard folding"),
        ("e-bike", "en", "volt cargo"),
        ("ebike", "en", "volt cargo"),
        ("e bike", "en", "volt cargo"),
        ("u-lock", "en", "ulock"),
        ("ulock", "en", "ulock"),
        ("27.5", "en", "ridge"),
        ("kinderhelm", "de", "kidhelmet"),
        ("kinder helm", "de", "kidhelmet"),
        ("mountain bike", "de", "summit ridge"),

        // Codes.
        ("GA-1001-X", "en", "avenue"),
        ("ga1001", "en", "avenue"),
        ("4006381000005", "en", "ridge"),
        ("40063810 00005", "en", "ridge"),
        ("GA 1001 X", "en", "avenue"),
        // A handle that is a word, too, does not hide what else has the word.
        ("chain", "en", "chain chainlock"),

        // As much as there is of it.
        ("purple unicorn helmet", "en", "kidhelmet urbanhelmet racehelmet"),
        ("helmet", "fr", "kidhelmet urbanhelmet racehelmet"),
        ("casque", "fr", ""),

        // German: umlauts with and without, plurals, the last part of a compound.
        ("Räder", "de", "avenue canal boulevard folding ridge summit gravel"),
        ("rader", "de", "avenue canal boulevard folding ridge summit gravel"),
        ("raeder", "de", "avenue canal boulevard folding ridge summit gravel"),
        ("fahrrad", "de", "basket shoes tube computer kids16 kids20"),
        ("fahrräder", "de", "kids16 kids20"),
        ("Fahrraeder", "de", "kids16 kids20"),
        ("helm", "de", "kidhelmet urbanhelmet racehelmet"),
        ("helme", "de", "kidhelmet urbanhelmet racehelmet"),
        ("schloß", "de", "chainlock ulock cablelock"),
        ("schloss", "de", "chainlock ulock cablelock"),
        ("schlösser", "de", "chainlock ulock cablelock"),
        ("schloesser", "de", "chainlock ulock cablelock"),
        ("shloss", "de", "ulock chainlock cablelock"),
        ("ketenschloss", "de", "chainlock"),
        ("bremsen", "de", "brakes"),
        ("pumpe", "de", "minipump pump"),
        ("licht", "de", "lightset taillight frontlight"),
        ("rücklicht", "de", "taillight"),
        ("ruecklicht", "de", "taillight"),
        ("rucklicht", "de", "taillight"),
        ("taschen", "de", "pannier backpack basket"),
        ("grün", "de", "avenue boulevard gravel balance cargo"),
        ("gruen", "de", "avenue boulevard gravel balance cargo"),
        ("GRÜN", "de", "avenue boulevard gravel balance cargo"),
        ("weiss helm", "de", "urbanhelmet racehelmet"),
        ("weiß helm", "de", "urbanhelmet racehelmet"),
        ("lastenräder", "de", "cargo"),
        ("gepack", "de", "pannier"),
        ("Größe", "de", "computer"),
        ("groesse", "de", "computer"),
        ("grosse", "de", "computer"),
        ("Helm für Kinder", "de", "kidhelmet"),
        ("groesse", "en", "computer"),

        // Russian: cases, ё, another alphabet, another keyboard.
        ("велосипед", "ru", "avenue canal boulevard folding …"),
        ("велосипеды", "ru", "avenue canal boulevard folding …"),
        ("велосипедов", "ru", "avenue canal boulevard folding …"),
        ("велосепед", "ru", "avenue canal boulevard folding …"),
        ("велос", "ru", "avenue canal boulevard folding …"),
        ("velosiped", "ru", "avenue canal boulevard folding …"),
        ("velasiped", "ru", "avenue canal boulevard folding …"),
        ("gorny velosiped", "ru", "summit ridge gravel"),
        ("dtkjcbgtl", "ru", "avenue canal boulevard folding …"),
        ("зеленый", "ru", "avenue boulevard gravel balance cargo"),
        ("зелёный велосипед", "ru", "avenue boulevard gravel"),
        ("черный шлем", "ru", "urbanhelmet"),
        ("шлемы", "ru", "kidhelmet urbanhelmet racehelmet"),
        ("детские шлемы", "ru", "kidhelmet"),
        ("замки", "ru", "ulock chainlock cablelock"),
        ("замок", "ru", "chainlock ulock cablelock"),
        ("колеса", "ru", "wheel"),
        ("колёса", "ru", "wheel"),
        ("насосы", "ru", "minipump pump"),
        ("nasos", "ru", "minipump pump"),
        ("тормаз", "ru", "brakes"),
        ("шины", "ru", "tyre"),
        ("рюкзаки", "ru", "backpack"),
        ("ryukzak", "ru", "backpack"),
        ("shlem", "ru", "kidhelmet urbanhelmet racehelmet"),
        ("abus", "ru", "kidhelmet urbanhelmet ulock cablelock"),
        ("абус", "ru", "kidhelmet urbanhelmet ulock cablelock"),
        ("сумка для багажника", "ru", "pannier"),

        // The language of another page.
        ("fahrrad", "en", "basket shoes tube computer kids16 kids20"),
        ("велосипед", "en", "avenue canal boulevard folding …"),
        ("helmet", "ru", "kidhelmet urbanhelmet racehelmet"),
    ];
}
