using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace ImatinibHooks.CdsHooks.Calls;

/// <summary>Reads <c>context.selections</c> of order-select (REQ-CTX-07): what the user has just selected among the draft orders.</summary>
/// <remarks>
/// Wanted is an array of ResourceType/id. Other forms (a bare id, a full URL, a URN; one string in place of the array) are kept as sent and noted: whoever knows
/// the drafts finds out what they mean. An element that is no string is left out and noted.
/// </remarks>
internal static class SelectionReader
{
    /// <summary>How many selections are read; with more the member is of another form.</summary>
    internal const int Most = 1000;

    private const string Requirement = "REQ-CTX-07";
    private const string Path = "context.selections";
    private const int MaxBytes = 2048;

    /// <summary>Reads the value that the reader stands on, and leaves the reader on its last token; null when it is neither an array nor a string, or too long.</summary>
    internal static ImmutableArray<string>? Read(ref Utf8JsonReader json, List<CallRemark> remarks)
    {
        if (json.TokenType == JsonTokenType.StartArray)
        {
            return ReadArray(ref json, remarks);
        }

        if (json.TokenType != JsonTokenType.String || JsonTexts.Read(ref json, MaxBytes) is not { } only)
        {
            json.Skip();
            return null;
        }

        remarks.Add(new(Requirement, Path, "one string: taken as an array of it"));
        NoteForm(only, 0, remarks);
        return [only];
    }

    private static ImmutableArray<string>? ReadArray(ref Utf8JsonReader json, List<CallRemark> remarks)
    {
        var selections = ImmutableArray.CreateBuilder<string>();
        var index = 0;
        for (; json.Read() && json.TokenType != JsonTokenType.EndArray; index++)
        {
            if (index < Most && ReadElement(ref json, index, remarks) is { } selection)
            {
                selections.Add(selection);
            }

            json.Skip();
        }

        if (index == 0)
        {
            remarks.Add(new("REQ-GEN-04", Path, "empty: nothing is selected"));
        }

        return index > Most ? null : selections.DrainToImmutable();
    }

    private static string? ReadElement(ref Utf8JsonReader json, int index, List<CallRemark> remarks)
    {
        if (json.TokenType == JsonTokenType.String && JsonTexts.Read(ref json, MaxBytes) is { } selection)
        {
            NoteForm(selection, index, remarks);
            return selection;
        }

        remarks.Add(new(Requirement, PathOf(index), "no string of 1 to 2048 bytes: left out"));
        return null;
    }

    private static void NoteForm(string selection, int index, List<CallRemark> remarks)
    {
        if (!RelativeReference.Is(selection))
        {
            remarks.Add(new(Requirement, PathOf(index), "not of the form ResourceType/id: accepted"));
        }
    }

    private static string PathOf(int index) => string.Create(CultureInfo.InvariantCulture, $"{Path}[{index}]");
}
