namespace Commerce.Grains.Tests.Architecture;

public class CSharpTextTests
{
    private const string Quotes = "\"\"\"";

    [Theory]
    [InlineData("a(); // call.Hidden()")]
    [InlineData("a(); /* call.Hidden()\n again.Hidden() */ b();")]
    [InlineData("""a("Hidden", 'x');""")]
    [InlineData("""a("\"", "Hidden");""")]
    [InlineData("""a(@"C:\", "Hidden");""")]
    [InlineData(""""a(@"say ""Hidden""", $@"{Hidden}", $"{Hidden}");"""")]
    [InlineData("""a('"', "Hidden", '\'', '\\', "Hidden", '\u0041');""")]
    [InlineData("a(" + Quotes + "say \"Hidden\"\n" + Quotes + ", $" + Quotes + "Hidden" + Quotes + ");")]
    public void Comments_and_texts_are_blanked(string source) => Assert.DoesNotContain("Hidden", CSharpText.CodeOf(source));

    [Theory]
    [InlineData("""a("text").Seen();""")]
    [InlineData("""a('"').Seen(); b("x");""")]
    [InlineData("/* one */ Seen(); // two")]
    [InlineData("""a(@"C:\").Seen();""")]
    [InlineData("a(" + Quotes + "one \"two\"" + Quotes + ").Seen();")]
    public void Code_between_them_stays(string source) => Assert.Contains("Seen()", CSharpText.CodeOf(source));

    [Fact]
    public void Line_numbers_stay_right() =>
        Assert.Equal("Seen();", CSharpText.CodeOf("/* one\ntwo */ a(@\"\n\");\nSeen();").Split('\n')[3]);
}
