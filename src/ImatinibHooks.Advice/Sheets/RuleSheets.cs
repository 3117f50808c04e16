using System.Collections.Immutable;
using ImatinibHooks.Advice.Wording;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Advice.Sheets;

/// <summary>The sheets of every rule, made of the catalogue, the wordings and the reviewed pages beside the program.</summary>
public sealed class RuleSheets
{
    private RuleSheets(ImmutableArray<RuleSheet> all, ImmutableArray<ReviewedPage> pages)
    {
        All = all;
        Pages = pages;
    }

    /// <summary>One for each rule, ordered by id.</summary>
    public ImmutableArray<RuleSheet> All { get; }

    /// <summary>Every reviewed page, ordered by name.</summary>
    public ImmutableArray<ReviewedPage> Pages { get; }

    /// <summary>Makes them.</summary>
    /// <param name="folder">The folder of the pages, docs/clinical.</param>
    /// <param name="policy">The settings of the site.</param>
    /// <param name="modes">The modes of the rules at the site.</param>
    /// <exception cref="InvalidDataException">A page that is needed is not there, or lacks a table or a rule.</exception>
    public static RuleSheets Load(string folder, SitePolicy policy, RuleModes modes)
    {
        ImmutableArray<ReviewedPage> pages = [.. Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal)
            .Select(static file => ReviewedPage.Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];
        var maker = new SheetMaker(pages, policy, modes);
        return new([.. RuleCatalogue.All.Select(maker.Make)], pages);
    }

    /// <summary>The sheet of a rule; null when there is no such rule.</summary>
    public RuleSheet? Find(string id) => All.FirstOrDefault(sheet => sheet.Rule.Id == id);

    /// <summary>The page of this name; null when there is none.</summary>
    public ReviewedPage? FindPage(string name) => Pages.FirstOrDefault(page => page.Name == name);
}

/// <summary>Makes the sheet of a rule.</summary>
internal sealed class SheetMaker(ImmutableArray<ReviewedPage> pages, SitePolicy policy, RuleModes modes)
{
    private readonly ReviewedPage sources = Named(pages, "sources");
    private readonly PageTable history = Named(pages, "rule-history").Table("RULE-HISTORY");
    private readonly ReviewedPage attributes = Named(pages, "source-attributes");

    internal RuleSheet Make(Rule rule) => new()
    {
        Rule = rule,
        Family = FactTexts.NameOf(rule.Family),
        Mode = modes.Of(rule),
        ConfidenceMeaning = Text(sources.Table("MARKS"), rule.Confidence.ToString(), "Meaning") ?? rule.Confidence.ToString(),
        Source = SourceOf(rule.Source),
        Wordings = [.. WordingBook.AllCards.Where(card => card.Rule == rule.Id).Select(static card => new RuleWording(card.Variant, card.Summary, card.Advice))],
        Settings = [.. PolicyTexts.All.Where(text => text.Concerns(rule.Id)).Select(text => SettingTexts.Of(text, policy))],
        Page = pages.FirstOrDefault(page => page.IsPageOf(rule.Id)) ?? throw new InvalidDataException($"No page of docs/clinical has {rule.Id} in a table of rules."),
        History = [.. history.Rows.Where(row => IsOf(row, rule)).Select(static row => new RuleChange(row[1], row[2], row[3]))],
        Attributes = [.. attributes.Table("SOURCE-ATTRIBUTES").Rows.Select(row => AttributeOf(row, rule))],
    };

    private static ReviewedPage Named(ImmutableArray<ReviewedPage> pages, string name) =>
        pages.FirstOrDefault(page => page.Name == name) ?? throw new InvalidDataException($"docs/clinical/{name}.md is not beside the program.");

    private RuleSource SourceOf(string key)
    {
        var editions = sources.Table("EDITIONS");
        var document = editions.Rows.Any(row => row[0] == key) ? key : key.Split('-')[0];
        var known = SourceTexts.Find(key);
        return new(key, known?.Label ?? key, known?.Url, Text(editions, document, "Edition"), Text(editions, document, "Read in"));
    }

    private AttributeText AttributeOf(ImmutableArray<string> row, Rule rule)
    {
        var used = attributes.Table("DEMOGRAPHIC-DATA").Rows.FirstOrDefault(data => data[0] == row[0] && new PolicyText(data[0], data[2], data[1]).Concerns(rule.Id));
        return new(row[0], row[1], (used.IsDefault ? row[2] : used[2]).Replace("{citation}", CitationOf(SourceOf(rule.Source)), StringComparison.Ordinal));
    }

    private static string CitationOf(RuleSource source) =>
        string.Join("; ", new[] { source.Label, source.Edition is null ? null : $"edition: {source.Edition}", source.Url }.OfType<string>());

    private bool IsOf(ImmutableArray<string> row, Rule rule) =>
        row[0] == rule.Id || (row[0] == "*" && !history.Rows.Any(other => other[0] == rule.Id && other[1] == row[1]));

    private static string? Text(PageTable table, string key, string column)
    {
        var row = table.Rows.FirstOrDefault(row => row[0] == key);
        return row.IsDefault ? null : table.Cell(row, column);
    }
}
