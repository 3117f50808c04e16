using System.Text.Json;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.CdsHooks.Cards;

namespace ImatinibHooks.Advice.Composing;

/// <summary>Writes the findings of a card for machines: <c>extension["org.imatinibhooks.findings"]</c>, one object a rule.</summary>
/// <remarks>
/// Members without a value are left out (REQ-GEN-05). A bounded value has <c>comparator</c> beside <c>value</c>, as a FHIR Quantity has: "&lt;0.1" never reads as 0.1.
/// </remarks>
internal sealed class FindingsExtension(Utf8Buffer output)
{
    /// <summary>The name of the member (REQ-EXT-03).</summary>
    internal const string Name = "org.imatinibhooks.findings";

    private readonly EvidenceList evidence = new();

    /// <summary>The extension of a card.</summary>
    internal CardExtension Write(PlannedCard card, FactNames names)
    {
        var json = output.BeginJson();
        json.WriteStartArray();
        foreach (var finding in card.Findings)
        {
            WriteFinding(json, finding, names);
        }

        json.WriteEndArray();
        json.Flush();
        return new(Name, output.Take());
    }

    private void WriteFinding(Utf8JsonWriter json, Finding finding, FactNames names)
    {
        json.WriteStartObject();
        json.WriteString("rule"u8, finding.Rule.Id);
        json.WriteString("version"u8, finding.Rule.Version);
        json.WriteString("indicator"u8, IndicatorNames.Of(finding.Indicator));
        WriteOrders(json, finding, names);
        evidence.Fill(finding);
        if (evidence.Facts.Count > 0)
        {
            json.WriteStartArray("evidence"u8);
            foreach (var fact in evidence.Facts)
            {
                EvidenceJson.Write(json, fact, names.Find(fact.Source, fact.Concept));
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteOrders(Utf8JsonWriter json, Finding finding, FactNames names)
    {
        var isStarted = false;
        foreach (var verdict in finding.Verdicts)
        {
            if (names.FindOrder(verdict.Verdict.Order) is { } order)
            {
                if (!isStarted)
                {
                    json.WriteStartArray("orders"u8);
                    isStarted = true;
                }

                json.WriteStringValue(order.Reference);
            }
        }

        if (isStarted)
        {
            json.WriteEndArray();
        }
    }
}
