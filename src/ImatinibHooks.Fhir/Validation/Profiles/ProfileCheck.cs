using System.Text;
using ImatinibHooks.Fhir.Validation.Checking;
using ImatinibHooks.Fhir.Validation.Definitions;

namespace ImatinibHooks.Fhir.Validation.Profiles;

/// <summary>Holds resources and extensions against the profiles that they have to keep.</summary>
internal sealed class ProfileCheck(ValidationRun run)
{
    /// <summary>Checks a resource against what it claims in meta.profile and, the outermost, against what was asked for.</summary>
    internal void CheckResource(in FhirNode resource, TypeDefinition type)
    {
        if (run.Options.Profiles.IsEmpty && run.Options.RequiredProfiles.IsEmpty)
        {
            return;
        }

        var asked = run.Path.IsAtRoot ? run.Options.RequiredProfiles.Select(Unversioned).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var canonical in asked)
        {
            Check(resource, type.Path, canonical, FindingSeverity.Error);
        }

        foreach (var claim in resource.Child("meta"u8).Items("profile"u8))
        {
            var canonical = Unversioned(Encoding.UTF8.GetString(claim.Text));
            if (asked.Add(canonical))
            {
                Check(resource, type.Path, canonical, FindingSeverity.Information);
            }
        }
    }

    /// <summary>Checks an extension against the profile of its url, when that is known.</summary>
    internal void CheckExtension(in FhirNode extension, ReadOnlySpan<byte> url)
    {
        if (!run.Options.Profiles.IsEmpty && run.Options.Profiles.Find(Encoding.UTF8.GetString(url)) is { Type: "Extension" } profile)
        {
            CheckChildren(extension, profile.Root, profile);
        }
    }

    private static string Unversioned(string canonical) => canonical.Split('|')[0];

    private void Check(in FhirNode resource, string type, string canonical, FindingSeverity ofUnknown)
    {
        if (run.Options.Profiles.Find(canonical) is not { } profile)
        {
            run.Findings.Add(FindingCodes.ProfileUnknown, ofUnknown, null, resource.Start, "The profile is not known here, so that it was not looked at.");
        }
        else if (profile.Type != type)
        {
            run.Findings.Error(FindingCodes.ProfileOther, resource.Start, $"The profile {profile.Name} is for {profile.Type}, not for {type}: take it out of meta.profile, or send what it is for.");
        }
        else
        {
            CheckChildren(resource, profile.Root, profile);
        }
    }

    private void CheckChildren(in FhirNode node, ProfileElement parent, Profile profile)
    {
        foreach (var element in parent.Children)
        {
            run.Path.Push(element.Name);
            if (element.IsChoice)
            {
                CheckChoice(node, element, profile);
            }
            else
            {
                CheckValues(node, element, profile);
            }

            run.Path.Pop();
        }
    }

    private void CheckChoice(in FhirNode node, ProfileElement element, Profile profile)
    {
        var value = node.Choice(element.Utf8Name.Span, out var suffix);
        CheckCount(value.IsAbsent ? 0 : 1, element, profile, node.Start);
        if (value.IsAbsent)
        {
            return;
        }

        var name = Encoding.UTF8.GetString(suffix);
        if (!element.Types.IsEmpty && !element.Types.Any(type => type.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            run.Findings.Error(FindingCodes.ProfileType, value.Start, $"The profile {profile.Name} allows for {element.Name}[x] only {string.Join(", ", element.Types)}.");
        }

        CheckValue(value, element, profile);
    }

    private void CheckValues(in FhirNode node, ProfileElement element, Profile profile)
    {
        var isList = node.StartOf(element.Utf8Name.Span) is >= 0 and var start && run.Json.Span[start] == (byte)'[';
        var count = 0;
        foreach (var value in node.Items(element.Utf8Name.Span))
        {
            if (isList)
            {
                run.Path.SetIndex(count);
            }

            count++;
            CheckValue(value, element, profile);
        }

        run.Path.ClearIndex();
        CheckCount(count == 0 && node.Has(element.Utf8Name.Span) ? 1 : count, element, profile, node.Start);
    }

    private void CheckCount(int count, ProfileElement element, Profile profile, int offset)
    {
        if (count < element.Min)
        {
            run.Findings.Error(FindingCodes.ProfileMissing, offset, $"The profile {profile.Name} needs {element.Name} at least {element.Min} times: add it.");
        }
        else if (count > element.Max)
        {
            run.Findings.Error(FindingCodes.ProfileTooMany, offset, $"The profile {profile.Name} allows {element.Name} at most {element.Max} times: take out what is too much.");
        }
    }

    private void CheckValue(in FhirNode value, ProfileElement element, Profile profile)
    {
        if (element.Fixed is { } only && !ProfilePattern.Is(value, only))
        {
            run.Findings.Error(FindingCodes.ProfileFixed, value.Start, $"The profile {profile.Name} fixes {element.Name} to {only.GetRawText()}.");
        }

        if (element.Pattern is { } pattern && !ProfilePattern.Holds(value, pattern))
        {
            run.Findings.Error(FindingCodes.ProfilePattern, value.Start, $"The profile {profile.Name} asks that {element.Name} holds {pattern.GetRawText()}.");
        }

        if (element.Codes is { } codes && !codes.HasOneOf(value))
        {
            run.Findings.Error(FindingCodes.ProfileBinding, value.Start, $"The profile {profile.Name} asks for a coding of the value set {codes.ValueSet.Name}.");
        }

        CheckChildren(value, element, profile);
    }
}
