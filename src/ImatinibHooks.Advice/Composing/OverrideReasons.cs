using System.Collections.Immutable;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.Advice.Composing;

/// <summary>The reasons offered for not following a card, from fhir-profiles/codesystems/override-reasons.json.</summary>
internal static class OverrideReasons
{
    private const string FileName = "override-reasons.json";

    /// <summary>Loads them in the order of the file.</summary>
    /// <exception cref="InvalidDataException">The file is not there or is no CodeSystem with url, codes and displays; the message names file and member.</exception>
    internal static ImmutableArray<CardCoding> Load(string profilesFolder)
    {
        var path = Path.Combine(profilesFolder, "codesystems", FileName);
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var system = Text(document.RootElement, "url");
            return [.. Member(document.RootElement, "concept").EnumerateArray().Select(concept => new CardCoding(system, Text(concept, "code"), Text(concept, "display")))];
        }
        catch (Exception exception) when (exception is IOException or JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{FileName} cannot be read: {exception.Message}", exception);
        }
    }

    private static JsonElement Member(JsonElement element, string name) =>
        element.TryGetProperty(name, out var member) ? member : throw new InvalidDataException($"{FileName}: {name} is missing.");

    private static string Text(JsonElement element, string name) =>
        Member(element, name).GetString() is { Length: > 0 } text ? text : throw new InvalidDataException($"{FileName}: {name} is empty.");
}
