using Commerce.GraphQL.Server.Binding;
using Commerce.GraphQL.Server.Execution;
using Commerce.GraphQL.Server.Types;

namespace Commerce.GraphQL.Server;

/// <summary>
/// Joins hand-written SDL with C#. Whatever the SDL names must be bound, or match a property, when <see cref="Build"/> is
/// called; otherwise it throws one <see cref="SchemaException"/> that lists everything that is missing.
/// </summary>
public sealed class SchemaBuilder
{
    private readonly List<string> _sdl;
    private readonly BindingPlan _plan = new();

    private SchemaBuilder(IEnumerable<string> sdl) => _sdl = [.. sdl];

    public static SchemaBuilder FromSdl(params IEnumerable<string> sdl) => new(sdl);

    public SchemaBuilder AddSdl(params IEnumerable<string> sdl)
    {
        _sdl.AddRange(sdl);
        return this;
    }

    /// <summary>A scalar that travels as a string. <paramref name="parse"/> may throw a <see cref="FormatException"/>.</summary>
    public SchemaBuilder Scalar<T>(string name, Func<string, T> parse, Func<T, string> format)
        where T : notnull =>
        Scalar(name, input => input.Kind == ScalarInputKind.String
            ? parse(input.Text)
            : throw new GraphQLException($"{name} cannot represent a non string value: {input.Quoted}",
                ErrorCodes.BadUserInput), format);

    public SchemaBuilder Scalar<T>(string name, Func<ScalarInput, T> parse, Func<T, string> format)
        where T : notnull
    {
        _plan.Scalars.Add(new ScalarBinding(
            name, typeof(T), input => parse(input), new ScalarFormat<T>((output, value) => output.String(format(value)))));
        return this;
    }

    /// <summary>Another C# type for a scalar that is bound already, such as an id of its own for <c>ID</c>.</summary>
    public SchemaBuilder ScalarAs<T>(string name, Func<string, T> parse, Func<T, string> format)
        where T : notnull
    {
        _plan.Scalars.Add(new ScalarBinding(
            name, typeof(T), null, new ScalarFormat<T>((output, value) => output.String(format(value))), value =>
                parse((string)value)));
        return this;
    }

    public SchemaBuilder Enum<TEnum>(string? name = null)
        where TEnum : struct, Enum
    {
        _plan.Enums.Add((name ?? typeof(TEnum).Name, typeof(TEnum)));
        return this;
    }

    /// <summary>A record whose constructor's parameters are the fields of the input object.</summary>
    public SchemaBuilder Input<T>(string? name = null)
    {
        _plan.Inputs.Add((name ?? typeof(T).Name, typeof(T)));
        return this;
    }

    public SchemaBuilder Type<T>(string? name = null, Action<TypeBuilder<T>>? bind = null)
    {
        var builder = new TypeBuilder<T>();
        bind?.Invoke(builder);
        _plan.Add(name ?? typeof(T).Name, typeof(T), builder.Bindings);
        return this;
    }

    public SchemaBuilder Query(Action<RootBuilder> bind) => Root(_plan.Query, bind);

    public SchemaBuilder Mutation(Action<RootBuilder> bind) => Root(_plan.Mutation, bind);

    /// <summary>A stream whose every event is the field's value. The cursor, if any, is what a client resumes after.</summary>
    public SchemaBuilder Subscription<T>(string name, Func<FieldContext, IAsyncEnumerable<T>> open, Func<T, string?>? cursor =
        null)
    {
        _plan.Subscription.Add(new FieldBinding(name, typeof(T),
            completer => new PropertyResolver<T, T>(static value => value, (Completer<T>)completer))
        {
            Source = new SubscriptionSource<T>(open, cursor),
        });
        return this;
    }

    /// <summary>For an interface or union whose object types can't be told apart by their C# types alone.</summary>
    public SchemaBuilder ResolveType(string name, Func<object, string> typeName)
    {
        _plan.TypeNames.Add((name, typeName));
        return this;
    }

    /// <summary>
    /// A directive on fields or object types that the server enforces: asked before the resolver of each such field, with the
    /// directive's own arguments. Returning an error refuses the field.
    /// </summary>
    public SchemaBuilder Directive(string name, Func<DirectiveArguments, FieldContext, GraphQLError?> check)
    {
        _plan.Directives.Add(name, check);
        return this;
    }

    /// <summary>
    /// Enforces <c>@budget(name: String!)</c> by <see cref="ExecutorOptions.Budgets"/>: how often one client may ask for the field.
    /// </summary>
    public SchemaBuilder Budgets() => Directive(
        ClientBudgets.Directive, static (arguments, context) => context.Budgets?.Refuse(arguments.Get<string>("name"), context));

    /// <exception cref="SchemaException">Anything is missing or does not fit.</exception>
    public Schema Build()
    {
        var problems = new List<string>();
        var schema = SchemaLoader.Load(_sdl, problems);
        if (problems.Count == 0) problems.AddRange(SchemaRules.Check(schema));
        if (problems.Count == 0) new Binder(schema, _plan, problems).Bind();
        return problems.Count == 0 ? schema : throw new SchemaException(problems);
    }

    private SchemaBuilder Root(List<FieldBinding> bindings, Action<RootBuilder> bind)
    {
        var builder = new RootBuilder();
        bind(builder);
        bindings.AddRange(builder.Bindings);
        return this;
    }
}
