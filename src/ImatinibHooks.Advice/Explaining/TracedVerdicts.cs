using System.Diagnostics;
using System.Text.Json;
using ImatinibHooks.Advice.Composing;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Explaining;

/// <summary>Writes what every rule said.</summary>
internal static class TracedVerdicts
{
    /// <summary>Writes one object for each verdict, in the order of the assessment.</summary>
    internal static void Write(Utf8JsonWriter json, Trace trace)
    {
        json.WriteStartArray("rules"u8);
        var fired = 0;
        foreach (var verdict in trace.Assessment.Verdicts)
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, verdict.Rule.Id);
            json.WriteString("version"u8, verdict.Rule.Version);
            if (trace.Names.FindOrder(verdict.Order) is { } order)
            {
                json.WriteString("order"u8, order.Reference);
            }

            WriteVerdict(json, verdict, verdict is Verdict.Fired ? trace.Fired[fired++] : null, trace.Hook);
            WriteEvidence(json, verdict, trace.Names);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteVerdict(Utf8JsonWriter json, Verdict verdict, FiredVerdict? outcome, string? hook)
    {
        switch (verdict)
        {
            case Verdict.Fired fired:
                json.WriteString("verdict"u8, "fired"u8);
                WriteOutcome(json, fired, outcome!, hook);
                break;
            case Verdict.NotFired:
                json.WriteString("verdict"u8, "not-fired"u8);
                break;
            case Verdict.NotApplicable notApplicable:
                json.WriteString("verdict"u8, "not-applicable"u8);
                json.WriteString("reason"u8, notApplicable.Reason);
                break;
            case Verdict.NotAssessed notAssessed:
                json.WriteString("verdict"u8, "not-assessed"u8);
                json.WriteString("missing"u8, notAssessed.Missing);
                break;
            default:
                throw new UnreachableException($"A verdict of an unknown kind: {verdict.GetType().Name}.");
        }
    }

    private static void WriteOutcome(Utf8JsonWriter json, Verdict.Fired fired, FiredVerdict outcome, string? hook)
    {
        json.WriteString("indicator"u8, IndicatorNames.Of(outcome.Indicator));
        if (fired.Variant is { } variant)
        {
            json.WriteString("variant"u8, variant);
        }

        if (outcome.IsShadow)
        {
            json.WriteString("mode"u8, "shadow"u8);
        }
        else if (outcome.IsOffHook)
        {
            json.WriteString("notShownOn"u8, hook);
        }
        else if (outcome.SuppressedBy is { } hold)
        {
            json.WriteString("suppressedBy"u8, hold);
        }
        else
        {
            json.WriteString("card"u8, outcome.Card);
        }
    }

    private static void WriteEvidence(Utf8JsonWriter json, Verdict verdict, FactNames names)
    {
        if (verdict.Evidence.Length == 0)
        {
            return;
        }

        json.WriteStartArray("evidence"u8);
        foreach (var fact in verdict.Evidence)
        {
            EvidenceJson.WriteTraced(json, fact, names.Find(fact.Source, fact.Concept));
        }

        json.WriteEndArray();
    }
}
