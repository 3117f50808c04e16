using ImatinibHooks.Clinical.Facts;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Values;

namespace ImatinibHooks.Advice.Intake;

/// <summary>Reads what a coded thing means to the rules: by its codes, and by its texts when no code was understood.</summary>
internal sealed class CodeReader(ResourceSet resources, ConceptMap map)
{
    /// <summary>The concepts of the codes; empty when none was understood.</summary>
    internal ConceptSet ByCode(in CodeableConcept concept)
    {
        var concepts = default(ConceptSet);
        foreach (ref readonly var coding in resources.Codings[concept.Codings])
        {
            concepts |= map.OfRow(coding.Concept);
        }

        return concepts;
    }

    /// <summary>The concepts of the text and of the displays of the codes.</summary>
    internal ConceptSet ByText(in CodeableConcept concept)
    {
        var concepts = ByText(concept.Text);
        foreach (ref readonly var coding in resources.Codings[concept.Codings])
        {
            concepts |= ByText(coding.Display);
        }

        return concepts;
    }

    /// <summary>Whether the text or a display names local use. The text of most drugs does not, which is told without making anything.</summary>
    internal bool IsLocalUse(in CodeableConcept concept)
    {
        var isLocal = IsLocalUse(concept.Text);
        foreach (ref readonly var coding in resources.Codings[concept.Codings])
        {
            isLocal = isLocal || IsLocalUse(coding.Display);
        }

        return isLocal;
    }

    private bool IsLocalUse(JsonText text) =>
        !text.IsAbsent && (text.IsEscaped || map.MayMeanLocalUse(resources.Bytes(text.Range))) && map.OfText(resources.Text(text)).Has(Concept.LocalUse);

    /// <summary>The concepts that a text names.</summary>
    internal ConceptSet ByText(JsonText text) => text.IsAbsent || (!text.IsEscaped && !map.MayMeanSomething(resources.Bytes(text.Range))) ? default : map.OfText(resources.Text(text));

    /// <summary>The concepts that a text names, however it was put together.</summary>
    internal ConceptSet OfText(string text) => map.OfText(text);

    /// <summary>The concepts of the codes, else of the texts.</summary>
    internal ConceptSet ByCodeOrText(in CodeableConcept concept)
    {
        var concepts = ByCode(concept);
        return concepts.IsEmpty ? ByText(concept) : concepts;
    }

    /// <summary>The row of the code that carries a concept; 0 when no code does.</summary>
    internal int RowOf(in CodeableConcept code, Concept concept)
    {
        foreach (ref readonly var coding in resources.Codings[code.Codings])
        {
            if (map.OfRow(coding.Concept).Has(concept))
            {
                return coding.Concept;
            }
        }

        return 0;
    }

    /// <summary>What the thing is called: its text, else the first display, else the first code; null when it is not called anything.</summary>
    internal string? NameOf(in CodeableConcept concept)
    {
        if (!concept.Text.IsAbsent)
        {
            return resources.Text(concept.Text);
        }

        foreach (ref readonly var coding in resources.Codings[concept.Codings])
        {
            if (!coding.Display.IsAbsent || !coding.Code.IsAbsent)
            {
                return resources.Text(coding.Display.IsAbsent ? coding.Code : coding.Display);
            }
        }

        return null;
    }

    /// <summary>Whether one of the codes, or the text, is this code of FHIR's own vocabulary, whatever its case.</summary>
    internal bool IsFhirCode(in CodeableConcept concept, string code)
    {
        foreach (ref readonly var coding in resources.Codings[concept.Codings])
        {
            if (resources.TextIsIgnoringCase(coding.Code, code))
            {
                return true;
            }
        }

        return resources.TextIsIgnoringCase(concept.Text, code);
    }
}
