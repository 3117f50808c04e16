using System.Buffers;
using System.Text;
using System.Text.Json;
using ImatinibHooks.CdsHooks.Cards;
using Spectre.Console;

namespace ImatinibHooks.Cli.Output;

/// <summary>Writes what was found in one input, in each of the formats of evaluate.</summary>
internal static class EvaluationFormats
{
    private const string NothingFired = "No rule fired. That is not a statement that an order is safe: "
        + "'imatinib-hooks explain' shows what was checked and what was not.";

    /// <summary>A table of the cards for people.</summary>
    internal static void WriteTable(Terminal terminal, Outcome.Assessed assessed)
    {
        var cards = assessed.Consultation.Response!.Cards;
        terminal.Out.WriteLine(Printable.Of(assessed.Input.Name));
        if (cards.IsEmpty)
        {
            terminal.Out.WriteLine(NothingFired);
            terminal.Out.WriteLine();
            return;
        }

        var table = Tables.Start("Urgency", "Card", "Findings", "Source");
        foreach (var card in cards)
        {
            table.AddRow(Urgency(card.Indicator), Tables.Cell(card.Summary), Tables.Cell(Rules(card)), Tables.Cell(card.Source.Label));
        }

        Tables.Write(terminal, table);
        terminal.Out.WriteLine();
    }

    /// <summary>The answer of the service, on one line.</summary>
    internal static void WriteCards(Terminal terminal, Outcome.Assessed assessed)
    {
        var output = new ArrayBufferWriter<byte>();
        HookResponseWriter.Write(output, assessed.Consultation.Response!);
        terminal.Out.WriteLine(Encoding.UTF8.GetString(output.WrittenSpan));
    }

    /// <summary>The findings as one JSON object on one line.</summary>
    internal static void WriteJson(Terminal terminal, Outcome.Assessed assessed) => JsonLine.Write(terminal, json =>
    {
        json.WriteString("input"u8, assessed.Input.Name);
        json.WriteString("asOf"u8, assessed.Consultation.AsOf);
        json.WriteStartArray("findings"u8);
        foreach (var card in assessed.Consultation.Response!.Cards)
        {
            WriteFindings(json, card);
        }

        json.WriteEndArray();
    });

    private static void WriteFindings(Utf8JsonWriter json, Card card)
    {
        foreach (var finding in CardFinding.Of(card))
        {
            json.WriteStartObject();
            json.WriteString("rule"u8, finding.Rule);
            json.WriteString("version"u8, finding.Version);
            json.WriteString("indicator"u8, finding.Indicator);
            json.WriteString("card"u8, card.Summary);
            json.WriteEndObject();
        }
    }

    private static string Rules(Card card) => string.Join(", ", CardFinding.Of(card).Select(finding => finding.Rule));

    private static Text Urgency(CardIndicator indicator) => indicator switch
    {
        CardIndicator.Critical => Tables.Cell("critical", Color.Red),
        CardIndicator.Warning => Tables.Cell("warning", Color.Yellow),
        _ => Tables.Cell("info", Color.Blue),
    };
}
