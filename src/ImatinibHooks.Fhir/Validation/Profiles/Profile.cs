using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ImatinibHooks.Fhir.Terminology;

namespace ImatinibHooks.Fhir.Validation.Profiles;

/// <summary>What a profile asks beyond its base.</summary>
/// <param name="Url">Its canonical address.</param>
/// <param name="Type">The type that it is of.</param>
/// <param name="Root">What it asks of the whole.</param>
internal sealed record Profile(string Url, string Type, ProfileElement Root)
{
    /// <summary>The last step of its address, for messages.</summary>
    internal string Name => Url[(Url.LastIndexOf('/') + 1)..];
}

/// <summary>What a profile asks of one element.</summary>
internal sealed record ProfileElement
{
    /// <summary>Its name; that of a choice without [x].</summary>
    internal required string Name { get; init; }

    /// <summary>Whether the name of its member tells the type of the value.</summary>
    internal bool IsChoice { get; init; }

    /// <summary>The least number of values, 0 or more.</summary>
    internal int Min { get; init; }

    /// <summary>The greatest number of values, 0 or more; <see cref="int.MaxValue"/> when the profile does not limit it.</summary>
    internal int Max { get; init; } = int.MaxValue;

    /// <summary>The types that the value of a choice may have; empty for those of the base.</summary>
    internal ImmutableArray<string> Types { get; init; } = [];

    /// <summary>The only value; null for any.</summary>
    internal JsonElement? Fixed { get; init; }

    /// <summary>What the value has to hold; null for nothing.</summary>
    internal JsonElement? Pattern { get; init; }

    /// <summary>The value set of a required binding; null for none.</summary>
    internal ProfileCodes? Codes { get; init; }

    /// <summary>What is asked of the elements in it.</summary>
    internal ImmutableArray<ProfileElement> Children { get; init; } = [];

    /// <summary>Its name in UTF-8.</summary>
    internal ReadOnlyMemory<byte> Utf8Name => Encoding.UTF8.GetBytes(Name);
}

/// <summary>The codes of a value set of this repository.</summary>
internal sealed record ProfileCodes(ValueSetFile ValueSet)
{
    /// <summary>Whether one coding of a concept is of the value set.</summary>
    internal bool HasOneOf(in FhirNode concept)
    {
        foreach (var coding in concept.Items("coding"u8))
        {
            if (Has(Encoding.UTF8.GetString(coding.TextOf("system"u8)), Encoding.UTF8.GetString(coding.TextOf("code"u8))))
            {
                return true;
            }
        }

        return false;
    }

    private bool Has(string system, string code) => ValueSet.Includes.Any(line => IsIn(line, system, code)) && !ValueSet.Excludes.Any(line => IsIn(line, system, code));

    private static bool IsIn(ValueSetLine line, string system, string code) =>
        line.System == system && (line.IsFamily ? code.StartsWith(line.Code, StringComparison.Ordinal) : line.Code == code);
}
