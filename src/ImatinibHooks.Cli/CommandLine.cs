using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using ImatinibHooks.Cli.Commands;

namespace ImatinibHooks.Cli;

/// <summary>The command line: what can be typed, and what happens then.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program.</summary>
    /// <param name="arguments">What was typed.</param>
    /// <param name="terminal">What to read from and write to.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    internal static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var parsed = Root(terminal).Parse(arguments);
        if (parsed.Action is ParseErrorAction)
        {
            return Refuse(parsed, terminal.Error);
        }

        return parsed.Invoke(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error });
    }

    private static RootCommand Root(Terminal terminal)
    {
        const string Purpose = "Says what ImatinibHooks would say of imatinib orders in files: "
            + "decision support for clinicians, never a statement that an order is safe.";
        var root = new RootCommand(Purpose)
        {
            EvaluateCommand.For(terminal),
            ExplainCommand.For(terminal),
            RulesCommand.For(terminal),
            ValidateCommand.For(terminal),
            ClientsCommand.For(terminal),
            ScenariosCommand.For(terminal),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExitCodes((HelpAction)help.Action!);
        }

        return root;
    }

    private static int Refuse(ParseResult parsed, TextWriter error)
    {
        foreach (var fault in parsed.Errors)
        {
            error.WriteLine(fault.Message);
        }

        error.WriteLine($"'imatinib-hooks{PathOf(parsed.CommandResult)} --help' says what can be typed.");
        return ExitCodes.Usage;
    }

    // The commands typed so far, such as " rules show".
    private static string PathOf(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : string.Empty;
}
