using System.Text.Json;
using System.Text.Unicode;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Validation.Checking;

namespace ImatinibHooks.Fhir.Validation;

/// <summary>Validates FHIR R4 (4.0.1) JSON: structure, syntax, required codes, references, constraints, and profiles where some are given.</summary>
/// <remarks>Thread-safe. The definitions are loaded when the first validation needs them. docs/fhir-validation.md says what is checked and what is not.</remarks>
public static class R4Validator
{
    /// <summary>Checks a resource.</summary>
    /// <param name="json">One resource in UTF-8, a leading byte order mark allowed. Anything may be given: what is no JSON is one finding.</param>
    /// <param name="options">What is looked at.</param>
    /// <returns>What is wrong, in the order of the text; empty when nothing is.</returns>
    public static IReadOnlyList<ValidationFinding> Validate(ReadOnlyMemory<byte> json, ValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxFindings, 1);
        var body = FhirJson.WithoutByteOrderMark(json);
        var findings = Utf8.IsValid(body.Span) ? Walk(body, options) : [Malformed(0, "The bytes are no UTF-8.")];
        var skipped = json.Length - body.Length;
        return skipped == 0 ? findings : [.. findings.Select(finding => finding with { Offset = finding.Offset + skipped })];
    }

    private static IReadOnlyList<ValidationFinding> Walk(ReadOnlyMemory<byte> body, ValidationOptions options)
    {
        var run = new ValidationRun(body, options);
        var cursor = new JsonCursor(body.Span, 0, 0, FhirJson.MaxDepth);
        try
        {
            cursor.Read();
            new StructureWalk(run).CheckResource(ref cursor, null);
        }
        catch (JsonException fault)
        {
            return [Malformed(OffsetOf(body.Span, fault), "The text is no well-formed JSON here, or nested too deep.")];
        }

        var rest = body.Span[cursor.End..].TrimStart(" \t\r\n"u8);
        return rest.IsEmpty ? run.Findings.ToList() : [Malformed(body.Length - rest.Length, "Something follows the resource: take it away.")];
    }

    private static ValidationFinding Malformed(int offset, string message) => new(FindingCodes.JsonMalformed, FindingSeverity.Error, "$", offset, message);

    private static int OffsetOf(ReadOnlySpan<byte> body, JsonException fault)
    {
        var start = 0;
        for (var line = fault.LineNumber ?? 0; line > 0; line--)
        {
            start += body[start..].IndexOf((byte)'\n') + 1;
        }

        return start + (int)(fault.BytePositionInLine ?? 0);
    }
}
