using Commerce.Silo.Import.Csv;

namespace Commerce.Silo.Import.Translations;

internal static class TranslationColumns
{
    public const string Handle = "Handle", Locale = "Locale", Title = "Title", Body = "Body (HTML)", Type = "Type", Tags = "Tags",
        OptionValues = "Option values";

    public static readonly string[] OptionNames = ["Option1 Name", "Option2 Name", "Option3 Name"];

    public static readonly Layout Layout =
        new("A file of translations", [Handle, Locale, Title], [Body, Type, Tags, .. OptionNames, OptionValues]);
}
