using System.Collections.Concurrent;
using ImatinibHooks.Advice.Sheets;
using ImatinibHooks.Server.Options;
using Microsoft.Extensions.Options;

namespace ImatinibHooks.Server.Pages;

/// <summary>The pages of the rules. Nothing is read before the first page is asked for, and each page is made once.</summary>
internal sealed class RulePages
{
    private readonly ConcurrentDictionary<string, PagePair?> rules = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PagePair?> pages = new(StringComparer.Ordinal);
    private readonly Lazy<RuleSheets> sheets;
    private readonly Lazy<PagePair> index;
    private readonly Lazy<MarkdownHtml> markdown;
    private readonly PageFrame frame;
    private readonly RuleJson json;

    public RulePages(IOptions<ServiceOptions> options)
    {
        var baseUrl = new Uri(options.Value.PublicBaseUrl.TrimEnd('/'));
        frame = new(baseUrl.AbsolutePath);
        json = new(baseUrl.AbsoluteUri.TrimEnd('/'));
        markdown = new(() => new(frame));
        sheets = new(() => RuleSheets.Load(Path.Combine(AppContext.BaseDirectory, "docs", "clinical"), SitePolicies.Build(options.Value.Policy), RuleSettings.Build(options.Value.Rules)));
        index = new(() => new(PageBytes.OfHtml(new IndexHtml(frame).Write(sheets.Value)), json.WriteAll(sheets.Value)));
    }

    /// <summary>The list of the rules.</summary>
    internal PagePair Index => index.Value;

    /// <summary>The page of a rule; null when there is no such rule.</summary>
    internal PagePair? Find(string rule) => sheets.Value.Find(rule) is { } sheet ? rules.GetOrAdd(rule, _ => Make(sheet)) : null;

    /// <summary>A reviewed page; null when there is none of this name.</summary>
    internal PagePair? FindPage(string name) => sheets.Value.FindPage(name) is { } page ? pages.GetOrAdd(name, _ => Make(page)) : null;

    private PagePair Make(RuleSheet sheet) => new(PageBytes.OfHtml(new RuleHtml(frame, markdown.Value).Write(sheet)), json.WriteOne(sheet));

    private PagePair Make(ReviewedPage page) => new(PageBytes.OfHtml(frame.Wrap(page.Title, markdown.Value.Render(page.Markdown))), RuleJson.WritePage(page));
}
