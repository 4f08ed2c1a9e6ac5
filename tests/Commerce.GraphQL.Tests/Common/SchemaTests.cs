using Commerce.Testing;

namespace Commerce.GraphQL.Tests.Common;

/// <summary>The contract as one file. <c>SCHEMA=write</c> writes it anew, so that a change of it is seen in review.</summary>
public class SchemaTests
{
    private static readonly string File = Repository.Path("src", "Commerce.GraphQL", "schema.graphql");

    [Fact]
    public async Task The_schema_is_the_one_in_the_file()
    {
        var schema = CommerceSchema.Build().Print();
        if (Environment.GetEnvironmentVariable("SCHEMA") == "write")
            await System.IO.File.WriteAllTextAsync(File, schema);
        Assert.Equal(await System.IO.File.ReadAllTextAsync(File), schema);
    }
}
