using System.Text.Json;

namespace Commerce.GraphQL.Server.Types;

/// <summary>
/// JSON from the variables becomes C# values; every problem is told to <paramref name="onError"/> with its path, in the
/// reference implementation's words.
/// </summary>
internal sealed class JsonCoercion(Action<IReadOnlyList<object>, JsonElement, string> onError)
{
    private readonly List<object> _path = [];

    public object? Coerce(GraphQLType type, JsonElement value)
    {
        if (type is NonNullType nonNull)
        {
            if (value.ValueKind != JsonValueKind.Null) return Coerce(nonNull.OfType, value);
            return Fail(value, $"Expected non-nullable type \"{type}\" not to be null.");
        }
        if (value.ValueKind == JsonValueKind.Null) return null;
        return type switch
        {
            ListType list => CoerceList(list, value),
            InputObjectType input => CoerceObject(input, value),
            EnumType @enum => CoerceEnum(@enum, value),
            _ => CoerceScalar((ScalarType)type, value),
        };
    }

    private object CoerceList(ListType type, JsonElement value)
    {
        var items = new List<object?>();
        if (value.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                _path.Add(index++);
                items.Add(Coerce(type.OfType, item));
                _path.RemoveAt(_path.Count - 1);
            }
        }
        else
        {
            items.Add(Coerce(type.OfType, value));
        }
        // What failed has been told; the rest need not fit an array that nobody will read.
        return items.Contains(NotGiven.Value) ? NotGiven.Value : NaturalType.MakeArray(type, items);
    }

    private object? CoerceObject(InputObjectType type, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return Fail(value, $"Expected type \"{type}\" to be an object.");
        var slots = new object?[type.Fields.Count];
        var failed = false;
        for (var i = 0; i < slots.Length; i++)
        {
            var field = type.Fields[i];
            if (value.TryGetProperty(field.Name, out var given))
            {
                _path.Add(field.Name);
                slots[i] = Coerce(field.Type, given);
                _path.RemoveAt(_path.Count - 1);
                failed |= slots[i] is NotGiven;
                continue;
            }
            slots[i] = field.HasDefault ? field.Default : NotGiven.Value;
            if (!field.IsRequired) continue;
            Fail(value, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            failed = true;
        }
        failed |= HasUnknownFields(type, value);
        failed |= type.IsOneOf && IsNotExactlyOne(type, slots, value);
        return failed ? NotGiven.Value : Create(type, slots, value);
    }

    /// <summary>The bound record may have a say in it too: an id of its own, or a constructor that checks.</summary>
    private object Create(InputObjectType type, object?[] slots, JsonElement value)
    {
        try
        {
            return type.Create(slots);
        }
        catch (GraphQLException e)
        {
            return Fail(value, e.Message);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            return Fail(value, $"Expected type \"{type}\". {e.Message}");
        }
    }

    private bool HasUnknownFields(InputObjectType type, JsonElement value)
    {
        var found = false;
        foreach (var property in value.EnumerateObject())
        {
            if (type.IndexOf(property.Name) >= 0) continue;
            found = true;
            var suggestions = Suggestions.For(property.Name, type.Fields.Select(f => f.Name));
            Fail(value, $"Field \"{property.Name}\" is not defined by type \"{type}\".{Suggestions.DidYouMean(suggestions)}");
        }
        return found;
    }

    private bool IsNotExactlyOne(InputObjectType type, object?[] slots, JsonElement value)
    {
        // A field whose value was bad was given all the same.
        var given = type.Fields.Where(field => value.TryGetProperty(field.Name, out _)).ToList();
        if (given.Count != 1) Fail(value, $"Exactly one key must be specified for OneOf type \"{type}\".");
        if (given.Count == 0 || slots[type.IndexOf(given[0].Name)] is not null) return given.Count != 1;
        _path.Add(given[0].Name);
        Fail(value.GetProperty(given[0].Name), $"Field \"{given[0].Name}\" must be non-null.");
        _path.RemoveAt(_path.Count - 1);
        return true;
    }

    private object? CoerceEnum(EnumType type, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            var shown = Inspection.Of(value);
            return Fail(value, $"Enum \"{type}\" cannot represent non-string value: {shown}.{DidYouMeanValue(type, shown)}");
        }
        var name = value.GetString()!;
        return type.Value(name)?.Clr
            ?? Fail(value, $"Value \"{name}\" does not exist in \"{type}\" enum.{DidYouMeanValue(type, name)}");
    }

    public static string DidYouMeanValue(EnumType type, string unknown) =>
        Suggestions.DidYouMean(Suggestions.For(unknown, type.Values.Select(v => v.Name)), "the enum value");

    private object? CoerceScalar(ScalarType type, JsonElement value)
    {
        try
        {
            return type.ParseJson(value);
        }
        catch (GraphQLException e)
        {
            return Fail(value, e.Message);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException)
        {
            return Fail(value, $"Expected type \"{type}\". {e.Message}");
        }
    }

    private NotGiven Fail(JsonElement value, string message)
    {
        onError(_path, value, message);
        return NotGiven.Value;
    }
}
