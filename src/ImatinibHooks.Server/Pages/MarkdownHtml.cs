using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImatinibHooks.Server.Pages;

/// <summary>Turns a reviewed page into HTML: tables, lists, headings, links; HTML in it is shown as text.</summary>
/// <remarks>A link to another reviewed page leads to that page here, a link to the web stays, and any other is only text.</remarks>
internal sealed class MarkdownHtml(PageFrame frame)
{
    private const string PageEnding = ".md";

    private readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).DisableHtml().Build();

    /// <summary>The HTML of a page.</summary>
    internal string Render(string markdown)
    {
        var document = Markdown.Parse(markdown, pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToArray())
        {
            Direct(link);
        }

        return document.ToHtml(pipeline).Replace("<table>", "<div class=\"scroll\"><table>", StringComparison.Ordinal).Replace("</table>", "</table></div>", StringComparison.Ordinal);
    }

    private void Direct(LinkInline link)
    {
        if (link.Url is { } page && IsPage(page))
        {
            link.Url = frame.PathOfPage(page[..^PageEnding.Length]);
        }
        else if (link.IsImage || link.Url?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) != true)
        {
            link.ReplaceBy(new ContainerInline(), copyChildren: true);
        }
    }

    private static bool IsPage(string url) => url.EndsWith(PageEnding, StringComparison.Ordinal) && !url.Contains('/', StringComparison.Ordinal) && !url.Contains(':', StringComparison.Ordinal);
}
