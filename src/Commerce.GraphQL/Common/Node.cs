using Commerce.GraphQL.Server;

namespace Commerce.GraphQL.Common;

/// <summary>Finds a thing by its global id, behind the same gate as its own field; null when it is not there, or not theirs.</summary>
internal delegate ValueTask<object?> NodeFinder(FieldContext context, GlobalId id);

/// <summary>One domain's part of the API: the folder of its SDL, what it binds, and the nodes that it knows.</summary>
internal sealed record Domain(string Folder, Func<SchemaBuilder, SchemaBuilder> Bind, params (string Type, NodeFinder Find)[] Nodes);
