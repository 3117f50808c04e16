using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImatinibHooks.Advice.Sheets;

namespace ImatinibHooks.Server.Pages;

/// <summary>Writes rules for programs; members without a value are left out.</summary>
internal sealed class RuleJson(string publicBaseUrl)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>The list of the rules.</summary>
    internal PageBytes WriteAll(RuleSheets sheets) => Write(json =>
    {
        json.WriteStartArray("rules"u8);
        foreach (var sheet in sheets.All)
        {
            json.WriteStartObject();
            WriteHead(json, sheet);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    /// <summary>One rule.</summary>
    internal PageBytes WriteOne(RuleSheet sheet) => Write(json =>
    {
        WriteHead(json, sheet);
        json.WriteString("confidenceMeaning"u8, sheet.ConfidenceMeaning);
        WriteSource(json, sheet.Source);
        WriteAll(json, "wordings", sheet.Wordings, static words => [("variant", words.Variant), ("summary", words.Summary), ("advice", words.Advice)]);
        WriteAll(json, "settings", sheet.Settings, static setting =>
            [("name", setting.Name), ("what", setting.Words), ("value", setting.Value), ("default", setting.Default), ("bounds", setting.Bounds)]);
        WriteAll(json, "history", sheet.History, static change => [("version", change.Version), ("date", change.Date), ("change", change.Change)]);
        WriteAll(json, "sourceAttributes", sheet.Attributes, static attribute => [("key", attribute.Key), ("attribute", attribute.Attribute), ("text", attribute.Text)]);
        WriteBody(json, sheet.Page);
    });

    /// <summary>A reviewed page.</summary>
    internal static PageBytes WritePage(ReviewedPage page) => Write(json => WriteBody(json, page));

    private static PageBytes Write(Action<Utf8JsonWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return PageBytes.OfJson(output.WrittenSpan);
    }

    private void WriteHead(Utf8JsonWriter json, RuleSheet sheet)
    {
        json.WriteString("rule"u8, sheet.Rule.Id);
        json.WriteString("version"u8, sheet.Rule.Version);
        json.WriteString("family"u8, sheet.Family);
        json.WriteString("mode"u8, sheet.Mode.ToString().ToLowerInvariant());
        json.WriteString("confidence"u8, sheet.Rule.Confidence.ToString());
        json.WriteString("url"u8, $"{publicBaseUrl}/rules/{Uri.EscapeDataString(sheet.Rule.Id)}");
    }

    private static void WriteSource(Utf8JsonWriter json, RuleSource source)
    {
        json.WriteStartObject("source"u8);
        WriteTexts(json, [("key", source.Key), ("label", source.Label), ("url", source.Url), ("edition", source.Edition), ("readIn", source.ReadIn)]);
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, ReviewedPage page)
    {
        json.WriteStartObject("page"u8);
        WriteTexts(json, [("name", page.Name), ("title", page.Title), ("signOff", page.SignOff), ("markdown", page.Markdown)]);
        json.WriteStartArray("tables"u8);
        foreach (var table in page.Tables)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, table.Id);
            WriteRow(json, "columns", table.Columns);
            json.WriteStartArray("rows"u8);
            foreach (var row in table.Rows)
            {
                WriteRow(json, null, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, string? name, IEnumerable<string> cells)
    {
        if (name is not null)
        {
            json.WritePropertyName(name);
        }

        json.WriteStartArray();
        foreach (var cell in cells)
        {
            json.WriteStringValue(cell);
        }

        json.WriteEndArray();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Func<T, (string Name, string? Value)[]> texts)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            WriteTexts(json, texts(item));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTexts(Utf8JsonWriter json, (string Name, string? Value)[] texts)
    {
        foreach (var (name, value) in texts)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }
    }
}
