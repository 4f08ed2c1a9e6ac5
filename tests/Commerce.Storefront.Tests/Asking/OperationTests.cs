using System.Reflection;
using Commerce.GraphQL;
using Commerce.GraphQL.Server;
using Commerce.Storefront.Asking;

namespace Commerce.Storefront.Tests.Asking;

public class OperationTests
{
    private static readonly Assembly Pages = typeof(Operation).Assembly;
    private static readonly GraphQLExecutor Api = new(CommerceSchema.Build());

    public static TheoryData<string> Files =>
        [.. Pages.GetManifestResourceNames().Where(name => name.EndsWith(".graphql", StringComparison.Ordinal)).Select(name => name[..^".graphql".Length])];

    [Theory, MemberData(nameof(Files))]
    public void Every_operation_is_one_that_the_API_takes(string path) =>
        Assert.Empty(Api.Check(new Operation<object>(path).Text).Select(error => error.Message));

    [Theory, MemberData(nameof(Files))]
    public void Every_operation_is_asked_by_a_page(string path) => Assert.Contains(path, Declared().Select(operation => operation.Path));

    /// <summary>What a page reads of an answer without being sent it would be null or 0 for ever, and nobody would see why.</summary>
    [Theory, MemberData(nameof(Files))]
    public void A_page_reads_only_what_its_operation_selects(string path) => Assert.Empty(
        Declared().Where(operation => operation.Path == path && operation.Shape != typeof(object)).SelectMany(Shapes.Missing));

    private static IEnumerable<Operation> Declared() => Pages.GetTypes()
        .Where(type => !type.ContainsGenericParameters)
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Where(field => typeof(Operation).IsAssignableFrom(field.FieldType))
        .Select(field => (Operation)field.GetValue(null)!);
}
