using ImatinibHooks.Advice.Sheets;
using Spectre.Console;

namespace ImatinibHooks.Cli.Output;

/// <summary>The rules as a table, one rule as text, and all of them as CSV.</summary>
internal static class RuleFormats
{
    /// <summary>One row a rule.</summary>
    internal static void WriteList(Terminal terminal, RuleSheets sheets)
    {
        var table = Tables.Start("Rule", "Family", "Version", "Confidence", "Source", "Page");
        foreach (var sheet in sheets.All)
        {
            table.AddRow(
                Tables.Cell(sheet.Rule.Id), Tables.Cell(sheet.Family), Tables.Cell(sheet.Rule.Version),
                Tables.Cell(sheet.Rule.Confidence.ToString()), Tables.Cell(sheet.Source.Label), Tables.Cell($"docs/clinical/{sheet.Page.Name}.md"));
        }

        Tables.Write(terminal, table);
        terminal.Out.WriteLine($"{sheets.All.Length} rules");
    }

    /// <summary>All that is known of one rule; the reviewed page stands at the end as it is.</summary>
    internal static void WriteOne(Terminal terminal, RuleSheet sheet)
    {
        var output = terminal.Out;
        output.WriteLine($"{sheet.Rule.Id}, version {sheet.Rule.Version}, {sheet.Family}");
        output.WriteLine($"Source: {sheet.Source.Label}{InBrackets(sheet.Source.Url)}");
        output.WriteLine($"Edition: {sheet.Source.Edition ?? "not recorded"}");
        output.WriteLine($"Confidence {sheet.Rule.Confidence}: {sheet.ConfidenceMeaning}");
        WriteItems(output, "What its card says", sheet.Wordings.Select(static words => $"{words.Variant ?? "always"}: {words.Summary}. {words.Advice}"));
        WriteItems(output, "What a site can set", sheet.Settings.Select(static setting => $"{setting.Name}: {setting.Default}, may be {setting.Bounds} ({setting.Words})"));
        WriteItems(output, "History", sheet.History.Select(static change => $"{change.Version} ({change.Date}): {change.Change}"));
        WriteItems(output, "Source attributes, 45 CFR 170.315(b)(11)", sheet.Attributes.Select(static attribute => $"{attribute.Attribute}: {attribute.Text}"));
        output.WriteLine();
        output.Write(sheet.Page.Markdown);
    }

    /// <summary>One line a wording, so that nothing is left out; a rule that never speaks has one line without words.</summary>
    internal static void WriteCsv(Terminal terminal, RuleSheets sheets)
    {
        Csv.WriteLine(terminal.Out, "rule", "version", "family", "confidence", "sourceKey", "source", "edition", "url", "variant", "summary", "advice", "page", "signOff");
        foreach (var sheet in sheets.All)
        {
            foreach (var words in sheet.Wordings.IsEmpty ? [new RuleWording(null, "", "")] : sheet.Wordings)
            {
                Csv.WriteLine(
                    terminal.Out, sheet.Rule.Id, sheet.Rule.Version, sheet.Family, sheet.Rule.Confidence.ToString(), sheet.Source.Key, sheet.Source.Label, sheet.Source.Edition,
                    sheet.Source.Url, words.Variant, words.Summary, words.Advice, sheet.Page.Name, sheet.Page.SignOff);
            }
        }
    }

    private static void WriteItems(TextWriter output, string heading, IEnumerable<string> items)
    {
        output.WriteLine();
        output.WriteLine(heading);
        foreach (var item in items.DefaultIfEmpty("nothing"))
        {
            output.WriteLine($"- {item}");
        }
    }

    private static string InBrackets(string? text) => text is null ? string.Empty : $" ({text})";
}
