using System.Text;
using ImatinibHooks.Advice.Sheets;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Server.Pages;

/// <summary>Writes the list of the rules, and of the reviewed pages, for people.</summary>
internal sealed class IndexHtml(PageFrame frame)
{
    private const string Columns = "Rule,What its card says,Confidence,Source,Version,At this site";

    /// <summary>The whole document.</summary>
    internal string Write(RuleSheets sheets)
    {
        var html = new StringBuilder($"<h1>The rules</h1>\n<p class=\"lead\">{sheets.All.Length} rules, each with its source, its edges and how sure we are.</p>\n");
        foreach (var family in sheets.All.GroupBy(static sheet => sheet.Rule.Family).OrderBy(static family => family.Key))
        {
            html.Append($"<h2>{PageFrame.Encode(family.First().Family)}</h2>\n").Append(RuleHtml.TableOf(Columns.Split(','), family.Select(RowOf)));
        }

        html.Append("<h2 id=\"pages\">Reviewed pages</h2>\n<ul>\n");
        foreach (var page in sheets.Pages)
        {
            html.Append($"<li><a href=\"{frame.PathOfPage(page.Name)}\">{PageFrame.Encode(page.Title)}</a></li>\n");
        }

        return frame.Wrap("The rules of ImatinibHooks", html.Append("</ul>\n").ToString());
    }

    private string[] RowOf(RuleSheet sheet) =>
    [
        $"<a href=\"{frame.PathOf(sheet.Rule.Id)}\">{PageFrame.Encode(sheet.Rule.Id)}</a>",
        sheet.Wordings.IsEmpty ? "nothing of its own" : RuleHtml.Wording(sheet.Wordings[0].Summary),
        $"{sheet.Rule.Confidence}",
        PageFrame.Encode(sheet.Source.Label),
        PageFrame.Encode(sheet.Rule.Version),
        sheet.Mode == RuleMode.On ? "on" : $"<strong>{PageFrame.Encode(sheet.Mode == RuleMode.Off ? "off" : "shadow")}</strong>",
    ];
}
