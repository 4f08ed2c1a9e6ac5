using Commerce.Silo.Search;

namespace Commerce.Silo.Tests.Search;

/// <summary>Forty products in three languages, small enough to be checked by eye.</summary>
internal static class BicycleShop
{
    public static readonly Bicycle[] Products =
    [
        new(1, "avenue", "Avenue city bike", "Stadtrad Avenue", "Городской велосипед Avenue", "city-bikes", "green black", "Gazelle", 64900, 90),
        new(2, "canal", "Canal Dutch bike", "Hollandrad Canal", "Голландский велосипед Canal", "city-bikes", "black", "Gazelle", 54900, 70),
        new(3, "boulevard", "Boulevard trekking bike", "Trekkingrad Boulevard", "Дорожный велосипед Boulevard", "city-bikes", "blue green", "Kalkhoff", 79900, 55),
        new(4, "folding", "Pocket folding bicycle", "Faltrad Pocket", "Складной велосипед Pocket", "city-bikes", "red", "Brompton", 129900, 60),
        new(5, "ridge", "Ridge mountain bike 27.5", "Mountainbike Ridge 27.5", "Горный велосипед Ridge 27.5", "mountain-bikes", "black red", "Cube", 89900, 80),
        new(6, "summit", "Summit full suspension mountain bike", "Vollgefedertes Mountainbike Summit", "Двухподвесный горный велосипед Summit", "mountain-bikes", "blue", "Cube", 219900, 40),
        new(7, "gravel", "Gravel racer", "Schotterrenner", "Гравийный гоночник", "mountain-bikes", "green", "Canyon", 149900, 65),
        new(8, "volt", "Volt e-bike", "E-Bike Volt", "Электровелосипед Volt", "electric", "white black", "Kalkhoff", 249900, 95),
        new(9, "cargo", "Cargo ebike for families", "Lastenrad für Familien", "Грузовой электровелосипед", "electric", "green", "Riese", 499900, 35),
        new(10, "kids16", "Children's bicycle 16 inch", "Kinderfahrrad 16 Zoll", "Детский велосипед 16 дюймов", "kids", "red yellow", "Puky", 22900, 75),
        new(11, "kids20", "Children's bicycle 20 inch", "Kinderfahrrad 20 Zoll", "Детский велосипед 20 дюймов", "kids", "blue", "Puky", 26900, 72),
        new(12, "balance", "Balance bike", "Laufrad", "Беговел", "kids", "green red", "Puky", 9900, 50),
        new(13, "kidhelmet", "Kids helmet", "Kinderhelm", "Детский шлем", "helmets", "red", "Abus", 3990, 66),
        new(14, "urbanhelmet", "Urban helmet", "Stadthelm", "Городской шлем", "helmets", "black white", "Abus", 7990, 61),
        new(15, "racehelmet", "Aero race helmet", "Rennhelm Aero", "Гоночный шлем Aero", "helmets", "white", "Giro", 18990, 30),
        new(16, "frontlight", "Front light 80 lux", "Frontlicht 80 Lux", "Передняя фара 80 люкс", "lights", "black", "Lezyne", 5990, 58),
        new(17, "taillight", "Rear light", "Rücklicht", "Задний фонарь", "lights", "red", "Lezyne", 2990, 57),
        new(18, "lightset", "Light set with battery", "Lichtset mit Akku", "Комплект фонарей с аккумулятором", "lights", "black", "Busch", 6990, 45),
        new(19, "ulock", "Steel U-lock", "Bügelschloss aus Stahl", "Стальной замок-скоба", "locks", "black", "Abus", 7490, 68),
        new(20, "chainlock", "Chain lock", "Kettenschloss", "Цепной замок", "locks", "black", "Kryptonite", 8490, 52),
        new(21, "cablelock", "Cable lock with code", "Kabelschloss mit Code", "Тросовый замок с кодом", "locks", "blue", "Abus", 1990, 49),
        new(22, "chain", "Chain 11-speed", "Kette 11-fach", "Цепь 11 скоростей", "parts", "", "Shimano", 2990, 64),
        new(23, "brakes", "Hydraulic disc brakes", "Hydraulische Scheibenbremsen", "Гидравлические дисковые тормоза", "parts", "black", "Shimano", 11990, 42),
        new(24, "brakepads", "Brake pads", "Bremsbeläge", "Тормозные колодки", "parts", "", "Shimano", 1490, 63),
        new(25, "tyre", "Puncture-proof tyre 28 inch", "Pannensicherer Reifen 28 Zoll", "Антипрокольная шина 28 дюймов", "parts", "black", "Schwalbe", 3490, 77),
        new(26, "tube", "Inner tube", "Fahrradschlauch", "Велосипедная камера", "parts", "", "Schwalbe", 690, 78),
        new(27, "saddle", "Comfortable saddle", "Bequemer Sattel", "Удобное седло", "parts", "black", "Selle", 4990, 44),
        new(28, "wheel", "Front wheel", "Vorderrad", "Переднее колесо", "parts", "black", "Mavic", 12990, 33),
        new(29, "pedals", "Flat pedals", "Plattformpedale", "Плоские педали", "parts", "black red", "Shimano", 3990, 41),
        new(30, "pump", "Floor pump with gauge", "Standpumpe mit Manometer", "Напольный насос с манометром", "parts", "yellow", "Topeak", 4490, 69),
        new(31, "minipump", "Mini pump", "Minipumpe", "Мини-насос", "parts", "black", "Topeak", 1990, 48),
        new(32, "jersey", "Men's jersey", "Herrentrikot", "Мужская майка", "clothing", "blue red", "Castelli", 6990, 38),
        new(33, "gloves", "Winter gloves", "Winterhandschuhe", "Зимние перчатки", "clothing", "black", "Roeckl", 4990, 46),
        new(34, "raincoat", "Rain jacket", "Regenjacke", "Дождевик", "clothing", "yellow blue", "Vaude", 9990, 53),
        new(35, "shoes", "Cycling shoes", "Fahrradschuhe", "Велотуфли", "clothing", "white black", "Giro", 12990, 37),
        new(36, "pannier", "Waterproof pannier", "Wasserdichte Gepäcktasche", "Водонепроницаемая сумка на багажник", "bags", "red black", "Ortlieb", 7990, 71),
        new(37, "backpack", "Backpack 20 l", "Rucksack 20 l", "Рюкзак 20 л", "bags", "blue", "Vaude", 8990, 39),
        new(38, "basket", "Bicycle basket", "Fahrradkorb", "Велосипедная корзина", "bags", "black", "Basil", 3490, 54),
        new(39, "bell", "Bell", "Klingel", "Звонок", "parts", "red yellow", "Basil", 990, 51),
        new(40, "computer", "Bike computer Größe M", "Fahrradcomputer Größe M", "Велокомпьютер", "parts", "black", "Sigma", 5990, 47),
    ];

    public static ProductIndex Open()
    {
        var index = new ProductIndex();
        index.Put(Products.Select(product => product.Document()));
        return index;
    }

    public static string HandleOf(Guid id) => Products.Single(product => product.Id == id).Handle;

    public static string[] Find(this ProductIndex index, string text, string locale = "en") =>
        [.. index.Search(Everything with { Text = text, Locale = locale }).Ids.Select(HandleOf)];

    public static SearchQuery Everything { get; } = new(null, "en", [], null, SearchSort.Relevance, 0, 100, null);
}
