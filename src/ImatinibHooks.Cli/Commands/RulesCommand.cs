using System.CommandLine;
using ImatinibHooks.Advice.Sheets;
using ImatinibHooks.Cli.Output;
using ImatinibHooks.Clinical;

namespace ImatinibHooks.Cli.Commands;

/// <summary><c>imatinib-hooks rules</c>: the rule base, as it stands on the reviewed pages beside the program.</summary>
internal static class RulesCommand
{
    /// <summary>The command; alone it lists.</summary>
    internal static Command For(Terminal terminal)
    {
        var command = new Command("rules", "Shows the rule base: every rule with its source, confidence and reviewed page.") { List(terminal), Show(terminal), Export(terminal) };
        command.SetAction(_ => ListAll(terminal));
        return command;
    }

    private static Command List(Terminal terminal)
    {
        var list = new Command("list", "Lists every rule.");
        list.SetAction(_ => ListAll(terminal));
        return list;
    }

    private static Command Show(Terminal terminal)
    {
        var id = new Argument<string>("id") { Description = "The id of a rule, such as MYELO-CP-01." };
        id.Validators.Add(static result =>
        {
            if (result.Tokens is [var token] && RuleCatalogue.Find(token.Value) is null)
            {
                result.AddError($"There is no rule {Printable.Of(token.Value)}: 'imatinib-hooks rules list' lists them.");
            }
        });
        var show = new Command("show", "Shows one rule: words, source, confidence, settings, history, source attributes and the reviewed page.") { id };
        show.SetAction(parsed => ShowOne(terminal, parsed.GetRequiredValue(id)));
        return show;
    }

    private static Command Export(Terminal terminal)
    {
        var format = new Option<string>("--format") { Description = "csv: one line a wording of a rule (RFC 4180).", DefaultValueFactory = static _ => "csv" };
        format.AcceptOnlyFromAmong("csv");
        var export = new Command("export", "Writes every rule to standard output.") { format };
        export.SetAction(_ => ExportAll(terminal));
        return export;
    }

    private static int ListAll(Terminal terminal)
    {
        RuleFormats.WriteList(terminal, Open());
        return ExitCodes.Done;
    }

    private static int ShowOne(Terminal terminal, string id)
    {
        RuleFormats.WriteOne(terminal, Open().Find(id) ?? throw new InvalidOperationException($"{id} has no sheet."));
        return ExitCodes.Done;
    }

    private static int ExportAll(Terminal terminal)
    {
        RuleFormats.WriteCsv(terminal, Open());
        return ExitCodes.Done;
    }

    private static RuleSheets Open() => RuleSheets.Load(Path.Combine(AppContext.BaseDirectory, "docs", "clinical"), SitePolicy.Default, RuleModes.AllOn);
}
