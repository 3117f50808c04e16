using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ImatinibHooks.CdsHooks.Conformance.Reading;

/// <summary>What a text in GitHub Flavored Markdown holds that may hurt whoever shows it.</summary>
/// <param name="HasHtml">Raw HTML.</param>
/// <param name="HasScript">HTML that can run: a script, a frame, an event handler, an address that is code.</param>
/// <param name="HasCodeLink">A link or an image whose address is code or data.</param>
/// <param name="HasImage">An image that is fetched when the text is shown.</param>
/// <param name="IsUnread">The text is too long or nested too deep to be read; nothing else is known of it then.</param>
internal readonly record struct DetailText(bool HasHtml, bool HasScript, bool HasCodeLink, bool HasImage, bool IsUnread)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseTaskLists().UseAutoLinks().UseEmphasisExtras().Build();

    /// <summary>The longest text that is read, in UTF-16 units.</summary>
    internal const int MaxLength = 100_000;

    internal static DetailText Read(string markdown)
    {
        try
        {
            return markdown.Length > MaxLength ? new() { IsUnread = true } : Of(Markdown.Parse(markdown, Pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig gives up on elements that are nested too deep.
            return new() { IsUnread = true };
        }
    }

    private static DetailText Of(MarkdownDocument document)
    {
        var html = string.Concat(document.Descendants().Select(RawHtml));
        var links = document.Descendants<LinkInline>().ToList();
        return new(
            html.Length > 0,
            HtmlScript.IsIn(html),
            links.Exists(link => HtmlScript.IsCode(link.Url)) || document.Descendants<AutolinkInline>().Any(link => HtmlScript.IsCode(link.Url)),
            links.Exists(link => link.IsImage && !HtmlScript.IsCode(link.Url)),
            false);
    }

    private static string RawHtml(MarkdownObject part) => part switch
    {
        HtmlInline inline => inline.Tag + "\n",
        HtmlBlock block => block.Lines.ToString() + "\n",
        _ => string.Empty,
    };
}
