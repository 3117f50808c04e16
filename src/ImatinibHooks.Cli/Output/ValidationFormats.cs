using System.Globalization;
using ImatinibHooks.Advice.Validating;
using ImatinibHooks.CdsHooks.Conformance;
using Spectre.Console;

namespace ImatinibHooks.Cli.Output;

/// <summary>One document that was validated.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Document">Its bytes.</param>
/// <param name="Report">What was found.</param>
internal sealed record ValidatedDocument(string Name, DocumentKind Kind, ReadOnlyMemory<byte> Document, ConformanceReport Report);

/// <summary>Writes what a document breaks, in each of the formats of validate.</summary>
internal static class ValidationFormats
{
    /// <summary>A table for people, with the line of each finding.</summary>
    internal static void WriteTable(Terminal terminal, ValidatedDocument validated)
    {
        var report = validated.Report;
        terminal.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Printable.Of(validated.Name)} ({WordOf(validated.Kind)}): {report.Errors} errors, {report.Warnings} warnings, {report.Informations} remarks{(report.IsCut ? ", and more than are shown" : "")}"));
        if (report.Findings.IsEmpty)
        {
            return;
        }

        var table = Tables.Start("Severity", "Line", "Path", "Requirement", "What, and what to do");
        foreach (var finding in report.Findings)
        {
            table.AddRow(
                SeverityCell(finding.Severity),
                Tables.Cell(LineOf(validated.Document.Span, finding.Offset).ToString(CultureInfo.InvariantCulture)),
                Tables.Cell(finding.Path),
                Tables.Cell($"{finding.Requirement} {finding.Check}"),
                Tables.Cell(finding.Message));
        }

        Tables.Write(terminal, table);
    }

    /// <summary>One object on one line.</summary>
    internal static void WriteJson(Terminal terminal, ValidatedDocument validated) => JsonLine.Write(terminal, json =>
    {
        json.WriteString("input"u8, validated.Name);
        json.WriteString("kind"u8, WordOf(validated.Kind));
        json.WriteNumber("errors"u8, validated.Report.Errors);
        json.WriteNumber("warnings"u8, validated.Report.Warnings);
        json.WriteBoolean("isCut"u8, validated.Report.IsCut);
        json.WriteStartArray("findings"u8);
        foreach (var finding in validated.Report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("severity"u8, WordOf(finding.Severity));
            json.WriteString("requirement"u8, finding.Requirement);
            json.WriteString("check"u8, finding.Check);
            json.WriteString("path"u8, finding.Path);
            json.WriteNumber("offset"u8, finding.Offset);
            json.WriteNumber("line"u8, LineOf(validated.Document.Span, finding.Offset));
            json.WriteString("message"u8, finding.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    // From 1, as editors count.
    private static int LineOf(ReadOnlySpan<byte> document, int offset) => 1 + document[..Math.Min(offset, document.Length)].Count((byte)'\n');

    private static string WordOf(DocumentKind kind) => kind switch
    {
        DocumentKind.Discovery => "discovery",
        DocumentKind.Request => "request",
        DocumentKind.Response => "response",
        DocumentKind.Feedback => "feedback",
        _ => "resource",
    };

    private static string WordOf(ConformanceSeverity severity) => severity switch
    {
        ConformanceSeverity.Error => "error",
        ConformanceSeverity.Warning => "warning",
        _ => "information",
    };

    private static Text SeverityCell(ConformanceSeverity severity) =>
        Tables.Cell(WordOf(severity), severity switch { ConformanceSeverity.Error => Color.Red, ConformanceSeverity.Warning => Color.Yellow, _ => Color.Blue });
}
