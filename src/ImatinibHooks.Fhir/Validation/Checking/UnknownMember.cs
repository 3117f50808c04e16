using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Validation.Definitions;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Fhir.Validation.Checking;

/// <summary>Says of a member that the type does not have what was probably meant.</summary>
internal static class UnknownMember
{
    private const int MaxNameLength = 64;

    /// <summary>Notes it; the cursor stands on its name and stays there.</summary>
    internal static void Report(ref JsonCursor json, TypeDefinition type, ValidationRun run)
    {
        var name = JsonTextDecoder.Decode(json.ValueSpan, json.ValueIsEscaped);
        if (ChoiceOf(name.TrimStart('_'), type) is { } choice)
        {
            var names = choice.Types.Select(one => one.JsonName).ToList();
            var types = names.Count <= 12 ? string.Join(", ", names) : $"{names.Count} types, such as {string.Join(", ", names.Take(4))}";
            run.Findings.ErrorAt(choice.Name, FindingCodes.ChoiceType, json.Start, $"{choice.Name}[x] of {type.Path} is followed by its type, one of {types}: rename the member and write the value as that type.");
            return;
        }

        run.Findings.Error(FindingCodes.ElementUnknown, json.Start, $"{type.Path} has no element {Shown(name)}: {Meant(name, type)}.");
    }

    private static string Meant(string name, TypeDefinition type) =>
        type.Elements.FirstOrDefault(element => element.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } meant
            ? $"write {meant.Name}"
            : "take it out, or carry it as an extension";

    private static ElementDefinition? ChoiceOf(string name, TypeDefinition type) => type.Elements.FirstOrDefault(element =>
        element.IsChoice && name.StartsWith(element.Name, StringComparison.Ordinal) && (name.Length == element.Name.Length || char.IsAsciiLetterUpper(name[element.Name.Length])));

    // A name that is none may be anything, a patient's included.
    private static string Shown(string name) =>
        name.Length <= MaxNameLength && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? name : "of that name";
}
