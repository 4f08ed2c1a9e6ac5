using System.Xml.Linq;
using Commerce.Testing;

namespace Commerce.Auditor.Tests;

public class SharingNothing
{
    [Fact]
    public void The_auditor_references_none_of_our_projects()
    {
        Assert.DoesNotContain(typeof(Audit).Assembly.GetReferencedAssemblies(), each => each.Name!.StartsWith("Commerce.", StringComparison.Ordinal));
        var project = XDocument.Load(Path.Combine(Repository.Root, "src", "Commerce.Auditor", "Commerce.Auditor.csproj"));
        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Empty(project.Descendants("Compile"));
    }
}
