using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ImatinibHooks.Fhir.Validation.Invariants;

/// <summary>Invariants of the elements that a StructureDefinition defines.</summary>
internal static class ElementInvariants
{
    private const int MaxStepLength = 64;

    private static readonly SearchValues<byte> NoStepLetters = SearchValues.Create(" \t\r\n,:;'\"/|?!@#$%&*()[]{}"u8);
    private static readonly SearchValues<byte> SliceNameLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-_[]@"u8);
    private static readonly string[] BoundTypes = ["code", "Coding", "CodeableConcept", "Quantity", "string", "uri"];

    /// <summary>The invariants.</summary>
    internal static ImmutableArray<Invariant> All { get; } =
    [
        new("ElementDefinition.slicing", "eld-1", static (in node) => node.Has("discriminator"u8) || node.Has("description"u8),
            "A slicing needs a discriminator or a description."),
        new("ElementDefinition", "eld-2",
            static (in node) => !int.TryParse(node.TextOf("min"u8), CultureInfo.InvariantCulture, out var min) || !int.TryParse(node.TextOf("max"u8), CultureInfo.InvariantCulture, out var max) || min <= max,
            "min may not be greater than max."),
        new("ElementDefinition.max", "eld-3", static (in node) => !node.Has("max"u8) || node.Is("max"u8, "*"u8) || uint.TryParse(node.TextOf("max"u8), CultureInfo.InvariantCulture, out _),
            "max is * or a whole number from 0 up."),
        new("ElementDefinition.type", "eld-4", static (in node) => !node.Has("aggregation"u8) || IsPointer(node),
            "Only a Reference or a canonical has an aggregation."),
        new("ElementDefinition", "eld-5", static (in node) => !node.Has("contentReference"u8) || IsBare(node),
            "An element with a contentReference has no type, values, limits or binding of its own."),
        new("ElementDefinition", "eld-6", static (in node) => !node.Has("fixed"u8) || node.Count("type"u8) <= 1,
            "A fixed value goes with one type only."),
        new("ElementDefinition", "eld-7", static (in node) => !node.Has("pattern"u8) || node.Count("type"u8) <= 1,
            "A pattern goes with one type only."),
        new("ElementDefinition", "eld-8", static (in node) => !node.Has("pattern"u8) || !node.Has("fixed"u8),
            "An element has a pattern or a fixed value, not both."),
        new("ElementDefinition", "eld-11",
            static (in node) => !node.Has("binding"u8) || !node.Has("type"u8) || Texts(node.Items("type"u8), "code"u8).Exists(static type => BoundTypes.Contains(type)),
            "Only code, Coding, CodeableConcept, Quantity, string and uri are bound to a value set."),
        new("ElementDefinition.binding", "eld-12", static (in node) => IsAddress(node.TextOf("valueSet"u8)),
            "The valueSet of a binding begins with http:, https: or urn:."),
        new("ElementDefinition", "eld-13", static (in node) => AreDistinct(Texts(node.Items("type"u8), "code"u8)), "Each type may stand once."),
        new("ElementDefinition", "eld-14", static (in node) => AreDistinct(Texts(node.Items("constraint"u8), "key"u8)),
            "Each constraint key may stand once."),
        new("ElementDefinition", "eld-15", static (in node) => !node.Has("defaultValue"u8) || !node.Has("meaningWhenMissing"u8),
            "An element has a default value or a meaning when missing, not both."),
        new("ElementDefinition", "eld-16", static (in node) => !node.TextOf("sliceName"u8).ContainsAnyExcept(SliceNameLetters),
            "A slice name has letters, digits and / - _ [ ] @ only."),
        new("ElementDefinition.type", "eld-17", static (in node) => !node.Has("targetProfile"u8) || IsPointer(node),
            "Only a Reference or a canonical has a targetProfile."),
        new("ElementDefinition", "eld-18", static (in node) => !node.Is("isModifier"u8, "true"u8) || node.Has("isModifierReason"u8),
            "A modifier needs its isModifierReason."),
        new("ElementDefinition", "eld-19", static (in node) => IsPath(node.TextOf("path"u8), static step => step.Length <= MaxStepLength && !step.ContainsAny(NoStepLetters)),
            "A path has steps of 1 to 64 letters without spaces and punctuation, separated by points."),
        new("ElementDefinition", "eld-20", static (in node) => IsPath(node.TextOf("path"u8), static step => IsPlainStep(step)) && node.TextOf("path"u8) is not [< (byte)'A', ..],
            "The steps of a path should be letters and digits, all but the first beginning small."),
        new("ElementDefinition.constraint", "eld-21", static (in node) => node.Has("expression"u8),
            "A constraint should have an expression that can be run."),
        new("ElementDefinition", "eld-22", static (in node) => !node.Has("sliceIsConstraining"u8) || node.Has("sliceName"u8),
            "sliceIsConstraining needs a sliceName."),
    ];

    private delegate bool StepTest(ReadOnlySpan<byte> step);

    /// <summary>The texts of one element in each of some values; those without it left out.</summary>
    internal static List<string> Texts(FhirItems items, ReadOnlySpan<byte> name)
    {
        var texts = new List<string>();
        foreach (var item in items)
        {
            if (item.Has(name))
            {
                texts.Add(Encoding.UTF8.GetString(item.TextOf(name)));
            }
        }

        return texts;
    }

    /// <summary>Whether no text comes twice.</summary>
    internal static bool AreDistinct(List<string> texts) => texts.Distinct(StringComparer.Ordinal).Count() == texts.Count;

    private static bool IsPointer(in FhirNode type) => type.Is("code"u8, "Reference"u8) || type.Is("code"u8, "canonical"u8);

    private static bool IsAddress(ReadOnlySpan<byte> url) => url.IsEmpty || url.StartsWith("http:"u8) || url.StartsWith("https"u8) || url.StartsWith("urn:"u8);

    private static bool IsBare(in FhirNode element) =>
        !(element.Has("type"u8) || element.Has("defaultValue"u8) || element.Has("fixed"u8) || element.Has("pattern"u8) || element.Has("example"u8)
            || element.Has("minValue"u8) || element.Has("maxValue"u8) || element.Has("maxLength"u8) || element.Has("binding"u8));

    private static bool IsPath(ReadOnlySpan<byte> path, StepTest test)
    {
        foreach (var range in path.Split((byte)'.'))
        {
            var step = path[range];
            var name = step.EndsWith("[x]"u8) ? step[..^3] : step;
            var slice = name.IndexOf((byte)':');
            name = slice > 0 ? name[..slice] : name;
            if (name.IsEmpty || !test(name))
            {
                return path.IsEmpty;
            }
        }

        return true;
    }

    private static bool IsPlainStep(ReadOnlySpan<byte> step)
    {
        foreach (var letter in step)
        {
            if (!char.IsAsciiLetterOrDigit((char)letter))
            {
                return false;
            }
        }

        return char.IsAsciiLetter((char)step[0]);
    }
}
