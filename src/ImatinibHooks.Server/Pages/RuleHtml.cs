using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ImatinibHooks.Advice.Sheets;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Server.Pages;

/// <summary>Writes the page of a rule for people.</summary>
internal sealed partial class RuleHtml(PageFrame frame, MarkdownHtml markdown)
{
    private const string NotKnown = "not recorded";

    /// <summary>The whole document.</summary>
    internal string Write(RuleSheet sheet)
    {
        var html = new StringBuilder();
        html.Append($"<h1>{Text(sheet.Rule.Id)}</h1>\n<p class=\"lead\">{Text(sheet.Family)}, version {Text(sheet.Rule.Version)}. {Text(sheet.Page.Title)}</p>\n");
        AddMode(html, sheet.Mode);
        AddWordings(html, sheet.Wordings);
        AddSource(html, sheet);
        AddSettings(html, sheet.Settings);
        Section(html, "History").Append(Table(["Version", "Date", "Change"], sheet.History.Select(static change => (string[])[change.Version, change.Date, change.Change])));
        AddAttributes(html, sheet.Attributes);
        Section(html, "The reviewed page").Append($"<p class=\"screen\"><a href=\"{frame.PathOfPage(sheet.Page.Name)}\">This page alone</a>. Signed off: {Text(sheet.Page.SignOff)}.</p>\n");
        html.Append("<div class=\"page\">\n").Append(markdown.Render(sheet.Page.Markdown)).Append("</div>\n");
        return frame.Wrap($"{sheet.Rule.Id}: {sheet.Page.Title}", html.ToString());
    }

    /// <summary>A table of plain texts.</summary>
    internal static string Table(IEnumerable<string> columns, IEnumerable<string[]> rows) => TableOf(columns, rows.Select(static row => row.Select(static cell => Text(cell))));

    /// <summary>A table of cells that are HTML already.</summary>
    internal static string TableOf(IEnumerable<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        var html = new StringBuilder("<div class=\"scroll\"><table>\n<thead><tr>");
        html.AppendJoin(string.Empty, columns.Select(static column => $"<th>{Text(column)}</th>")).Append("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>").AppendJoin(string.Empty, row.Select(static cell => $"<td>{cell}</td>")).Append("</tr>\n");
        }

        return html.Append("</tbody>\n</table></div>\n").ToString();
    }

    /// <summary>A wording with its terms marked.</summary>
    internal static string Wording(string text) => Terms().Replace(Text(text), "<var>$1</var>");

    private static void AddMode(StringBuilder html, RuleMode mode)
    {
        if (mode != RuleMode.On)
        {
            html.Append($"<p class=\"off\">At this site the rule is {(mode == RuleMode.Off ? "off: it is not assessed" : "in shadow: it is assessed and traced, and never shown")}.</p>\n");
        }
    }

    private static void AddWordings(StringBuilder html, ImmutableArray<RuleWording> wordings)
    {
        Section(html, "What its card says");
        html.Append(wordings.IsEmpty
            ? "<p>It never speaks on a card: it only decides what other rules may rest on.</p>\n"
            : TableOf(["When", "Summary", "What to do"], wordings.Select(static words => (string[])[Text(words.Variant ?? "always"), Wording(words.Summary), Wording(words.Advice)])));
    }

    private static void AddSource(StringBuilder html, RuleSheet sheet)
    {
        var source = sheet.Source;
        Section(html, "Source and how sure we are").Append("<dl>\n");
        Item(html, "Source", source.Url is null ? Text(source.Label) : $"<a href=\"{Text(source.Url)}\">{Text(source.Label)}</a>");
        Item(html, "Edition", Text(source.Edition ?? NotKnown));
        Item(html, "Read in", Text(source.ReadIn ?? NotKnown));
        Item(html, "Confidence", $"{sheet.Rule.Confidence}: {Text(sheet.ConfidenceMeaning)}");
        html.Append("</dl>\n");
    }

    private static void AddSettings(StringBuilder html, ImmutableArray<RuleSetting> settings)
    {
        if (!settings.IsEmpty)
        {
            Section(html, "What a site can set").Append(Table(
                ["Setting", "What it is", "At this site", "As reviewed", "May be"],
                settings.Select(static setting => (string[])[setting.Name, setting.Words, setting.Value, setting.Default, setting.Bounds])));
        }
    }

    private static void AddAttributes(StringBuilder html, ImmutableArray<AttributeText> attributes)
    {
        Section(html, "Source attributes (45 CFR 170.315(b)(11))").Append("<dl>\n");
        foreach (var attribute in attributes)
        {
            Item(html, attribute.Attribute, Text(attribute.Text));
        }

        html.Append("</dl>\n");
    }

    private static StringBuilder Section(StringBuilder html, string heading) => html.Append($"<h2>{Text(heading)}</h2>\n");

    private static void Item(StringBuilder html, string name, string value) => html.Append($"<dt>{Text(name)}</dt><dd>{value}</dd>\n");

    private static string Text(string text) => PageFrame.Encode(text);

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Terms();
}
