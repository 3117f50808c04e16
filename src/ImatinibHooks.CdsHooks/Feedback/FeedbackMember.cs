using System.Text.Json;
using ImatinibHooks.CdsHooks.Calls;

namespace ImatinibHooks.CdsHooks.Feedback;

/// <summary>A member of a feedback message, there or not, and its path.</summary>
internal readonly record struct FeedbackMember(JsonElement? Element, string Path)
{
    internal bool IsAbsent => Element is null or { ValueKind: JsonValueKind.Null };

    internal FeedbackMember Child(string name)
    {
        var path = Path.Length == 0 ? name : $"{Path}.{name}";
        return Element is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var child) ? new(child, path) : new(null, path);
    }

    /// <summary>The text; null when it is no string, blank or no Unicode.</summary>
    internal string? Text()
    {
        if (Element is not { ValueKind: JsonValueKind.String } element)
        {
            return null;
        }

        try
        {
            return element.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;
        }
        catch (InvalidOperationException)
        {
            // An escape that is half a surrogate pair.
            return null;
        }
    }

    internal string RequiredText(string fix) => Text() ?? throw Fault(fix);

    internal FeedbackFaultException Fault(string fix) => IsAbsent
        ? new(new(CallFaultKind.MissingMember, Path, $"{Path} is missing: {fix}."))
        : new(new(CallFaultKind.MistypedMember, Path, $"{Path} has not the form that the protocol wants: {fix}."));
}

/// <summary>Leaves the reading of a message at its first fault.</summary>
internal sealed class FeedbackFaultException(CallFault fault) : Exception(fault.Message)
{
    internal CallFault Fault { get; } = fault;
}
