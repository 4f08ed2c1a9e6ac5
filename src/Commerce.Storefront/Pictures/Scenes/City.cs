using Commerce.Storefront.Pictures.Bicycles;
using Commerce.Storefront.Pictures.Colours;

namespace Commerce.Storefront.Pictures.Scenes;

/// <summary>A street along a river town, 1600 by 700, with a bicycle before it.</summary>
internal sealed record City(string Sky, string Sun, string Far, string Near, string Windows, string Leaves, string Street, string Kerb, Paint Bicycle)
{
    public static readonly City Morning = new("#dcebe4", "#f7f3e3", "#bdd5cb", "#94b8ab", "#e9f1ea", "#5f9a82", "#c9d2cb", "#eef2ec", Paint.Of("#c05f3f"));
    public static readonly City Dusk = new("#1d2a35", "#33475a", "#2a3c49", "#20303b", "#f2c66d", "#27493f", "#151d25", "#33424f", Paint.Of("#e8835a"));

    private const string Houses =
        "M0 590V470h90v-40l45-44l45 44v70h80v-96h110v60h60l50-46l50 46v-14h100v-70h96v56h64v-90l52-50l52 50v60h86v-44h110v66h70l46-50l46 50v-96h120v80h90v-30h130v60h70v-86h60V590z";

    private const string Skyline =
        "M0 590V440h70v-50h60v80h110V350h70v70h46V180l5-90l5 90v240h70v-80h60v50h70c0-60 40-86 60-92v-30l6-20l6 20v30c20 6 60 32 60 92h70v-90h46l24-80l24 80h40v120h60V320h90v70h60v-60h80v90h90V300l30-60l30 60v110h70v-50h80v90h110v-70h106V590z";

    public string Draw() => $"""
        <path fill="{Sky}" d="M0 0h1600v700H0z"/><circle cx="1120" cy="330" r="270" fill="{Sun}"/>
        <path fill="{Far}" d="{Skyline}"/><circle cx="361" cy="200" r="17" fill="{Far}"/>
        <path fill="{Near}" d="{Houses}"/>
        <path stroke="{Windows}" stroke-width="20" stroke-dasharray="12 18" opacity=".7" d="M16 500h68M16 540h68M276 440h100M276 484h100M276 528h100M608 430h86M608 474h86M608 518h86M986 466h94M986 510h94M1244 440h108M1244 484h108M1244 528h108M1498 490h90M1498 534h90"/>
        <g fill="{Leaves}"><circle cx="222" cy="520" r="42"/><circle cx="184" cy="540" r="30"/><circle cx="518" cy="530" r="36"/><circle cx="1448" cy="512" r="46"/><circle cx="1490" cy="536" r="32"/></g>
        <path stroke="{Leaves}" stroke-width="9" d="M214 520v76M518 530v66M1456 520v76"/>
        <path fill="{Street}" d="M0 588h1600v112H0z"/><path fill="{Kerb}" d="M0 588h1600v10H0z"/>
        <path stroke="{Kerb}" stroke-width="6" stroke-dasharray="70 50" d="M0 676h1600"/>
        {Bicycles.Bicycle.Draw(BicyclePlans.StepThrough with { Basket = true, Stand = false }, Bicycle, 1120, 640, 620)}
        """;
}
