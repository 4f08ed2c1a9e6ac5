using System.Reflection;
using System.Text.RegularExpressions;

namespace Commerce.Grains.Tests.Architecture;

/// <summary>Who may know whom: the rules know nobody, the pages know only the API, the auditor trusts none of us.</summary>
public partial class ArrowTests
{
    [Fact]
    public void The_rules_need_only_the_framework_and_NodaTime()
    {
        Assert.Empty(SourceTree.ProjectReferences("Commerce.Grains"));
        Assert.Equal(["NodaTime"], SourceTree.PackageReferences("Commerce.Grains"));
        Law.Holds("Commerce.Grains refers to more than the framework and NodaTime", Assembly.Load("Commerce.Grains")
            .GetReferencedAssemblies().Select(assembly => assembly.Name!)
            .Where(name => name != "NodaTime" && !name.StartsWith("System.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_rules_do_no_input_or_output() => Law.Holds("Commerce.Grains touches files, the network, a database or the console",
        Lines("Commerce.Grains", InputOutput()));

    [Fact]
    public void The_API_knows_the_rules_and_not_the_host()
    {
        Assert.Equal(["Commerce.Grains"], SourceTree.ProjectReferences("Commerce.GraphQL"));
        Law.Holds("Commerce.GraphQL names the host", Lines("Commerce.GraphQL", Host()));
        Law.Holds("Commerce.GraphQL speaks to a database", Lines("Commerce.GraphQL", Database()));
    }

    [Fact]
    public void The_pages_know_only_the_API()
    {
        Assert.Equal(["Commerce.GraphQL"], SourceTree.ProjectReferences("Commerce.Storefront"));
        Law.Holds("Commerce.Storefront names the rules past the API", Lines("Commerce.Storefront", Grains()));
        Law.Holds("Commerce.Storefront names the host", Lines("Commerce.Storefront", Host()));
        Law.Holds("Commerce.Storefront speaks to a database", Lines("Commerce.Storefront", Database()));
    }

    [Fact]
    public void The_auditor_shares_no_code_with_what_it_audits()
    {
        Assert.Empty(SourceTree.ProjectReferences("Commerce.Auditor"));
        Law.Holds("Commerce.Auditor names our other projects", Lines("Commerce.Auditor", AnyOtherProject()));
        Law.Holds("Commerce.Auditor compiles files of our other projects",
            SourceTree.Files("src/Commerce.Auditor", ".csproj").SelectMany(file => file.Find(LinkedFile())));
    }

    private static IEnumerable<string> Lines(string project, Regex pattern) =>
        SourceTree.Files($"src/{project}", ".cs", ".razor").SelectMany(file => file.Find(pattern));

    [GeneratedRegex(@"\bSystem\.(IO|Net|Data)\b|\b(File|Directory|Console|HttpClient)\.[A-Z]")]
    private static partial Regex InputOutput();

    [GeneratedRegex(@"\bCommerce\.Silo\b")]
    private static partial Regex Host();

    [GeneratedRegex(@"\b(Dapper|Npgsql|Microsoft\.Data\.Sqlite|Sqlite\w+|System\.Data)\b")]
    private static partial Regex Database();

    [GeneratedRegex(@"\bCommerce\.Grains\b")]
    private static partial Regex Grains();

    [GeneratedRegex(@"\bCommerce\.(Grains|GraphQL|Silo|Storefront)\b")]
    private static partial Regex AnyOtherProject();

    [GeneratedRegex(@"<Compile\s+Include|\.\./")]
    private static partial Regex LinkedFile();
}
